import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { ActionButton } from '@/components/forms/action-button';
import { ListTable } from '@/components/people/lists/list-table';
import { Badge } from '@/components/ui/badge';
import { routes } from '@/lib/base/routes';
import { makeDefault } from '@/lib/money/sellers/actions';
import type { SellerView } from '@/lib/money/sellers/queries';

/** The reseller's companies; the one that new papers are made out by says so. */
export function SellerList({ sellers }: { readonly sellers: readonly SellerView[] }) {
  const t = useTranslations('sellers');
  return (
    <ListTable
      caption={t('title')}
      rows={sellers}
      rowKey={({ id }) => id}
      phone="stack"
      columns={[
        {
          key: 'name',
          header: t('columns.name'),
          primary: true,
          isFixed: true,
          cell: ({ id, details, isDefault }) => (
            <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <Link href={routes.admin.sellers({ edit: id })} className="text-link" translate="no">
                {details.name}
              </Link>
              {isDefault && <Badge tone="info">{t('default')}</Badge>}
            </span>
          ),
        },
        { key: 'inn', header: t('columns.inn'), cell: ({ details }) => <span data-tabular>{details.inn}</span> },
        {
          key: 'account',
          header: t('columns.account'),
          cell: ({ details }) => <span data-tabular>{details.account}</span>,
        },
        {
          key: 'tax',
          header: t('columns.tax'),
          cell: ({ regimes }) => {
            const [latest] = regimes;
            return latest && t(`regimes.${latest.regime}`);
          },
        },
        {
          key: 'act',
          header: t('columns.act'),
          isMoot: sellers.every(({ isDefault }) => isDefault),
          cell: ({ id, isDefault, details }) =>
            !isDefault && (
              <ActionButton
                action={makeDefault}
                fields={{ id }}
                size="sm"
                aria-label={t('makeDefaultOf', { name: details.name })}
              >
                {t('makeDefault')}
              </ActionButton>
            ),
        },
      ]}
    />
  );
}
