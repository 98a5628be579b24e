import { useTranslations } from 'next-intl';
import type { ListedDomain } from '@/components/portfolio/domains/listed-domain';
import { buttonStyle } from '@/components/ui/button-style';
import type { ListColumn } from '@/components/people/lists/said-once';
import { routes } from '@/lib/base/routes';

/** Whose a domain is, for staff, and the way to give it to somebody else. */
export function useOwnerColumns(mayAssign: boolean): readonly ListColumn<ListedDomain>[] {
  const t = useTranslations('domains');
  const owner: ListColumn<ListedDomain> = {
    key: 'owner',
    header: t('columns.owner'),
    word: ({ owner }) => owner?.[1] ?? t('admin.unowned'),
    phone: 'aside',
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
  const assign: ListColumn<ListedDomain> = {
    key: 'assign',
    header: t('admin.assign'),
    isFixed: true,
    hiddenHeader: true,
    align: 'end',
    // Of one that has an owner, its page changes that; several are chosen. A row of the list stays light.
    cell: ({ id, name, state, owner }) =>
      !owner &&
      state !== 'registering' && (
        <a href={routes.admin.assign({ id })} className={changeStyle}>
          {t('admin.assign')} <span className="sr-only">{name}</span>
        </a>
      ),
  };
  return mayAssign ? [owner, assign] : [owner];
}
