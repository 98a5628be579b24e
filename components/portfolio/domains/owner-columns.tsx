import { useTranslations } from 'next-intl';
import type { ListedDomain } from '@/components/portfolio/domains/listed-domain';
import { buttonStyle } from '@/components/ui/button-style';
import { listHref, type SearchParams } from '@/components/ui/list-url';
import type { Column } from '@/components/ui/table';
import type { AdminDomainSearch } from '@/lib/portfolio/domains/schema';
import { routes } from '@/lib/base/routes';

type OwnerColumnsProps = { readonly params: SearchParams; readonly page: number; readonly mayAssign: boolean };

/** Whose a domain is, for staff, and the way to give it to somebody else. */
export function useOwnerColumns({ params, page, mayAssign }: OwnerColumnsProps): readonly Column<ListedDomain>[] {
  const t = useTranslations('domains');
  const assignHref = (id: string) =>
    listHref<AdminDomainSearch>(routes.admin.domains(), params, { assign: id, page: page === 1 ? null : page });
  const owner: Column<ListedDomain> = {
    key: 'owner',
    header: t('columns.owner'),
    cell: ({ owner }) =>
      owner ? (
        <a href={routes.admin.customer(owner[0])} className="text-link">
          {owner[1]}
        </a>
      ) : (
        <span className="text-muted">{t('admin.unowned')}</span>
      ),
  };
  const changeStyle = buttonStyle({ size: 'sm', variant: 'ghost' });
  const assign: Column<ListedDomain> = {
    key: 'assign',
    header: t('admin.assign'),
    hiddenHeader: true,
    align: 'end',
    cell: ({ id, state }) =>
      state !== 'registering' && (
        <a href={assignHref(id)} className={changeStyle}>
          {t('admin.assign')}
        </a>
      ),
  };
  return mayAssign ? [owner, assign] : [owner];
}
