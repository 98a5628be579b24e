import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { DateTime } from '@/components/ui/date-time';
import { DataTable } from '@/components/ui/table';
import { routes } from '@/lib/base/routes';
import type { SellerTax } from '@/lib/money/sellers/queries';

/** How each company of the reseller's pays VAT, and from when. */
export function SellerTaxes({ sellers }: { readonly sellers: readonly SellerTax[] }) {
  const t = useTranslations('taxes');
  const names = useTranslations('taxes.regimes');
  return (
    <DataTable
      caption={t('sellers')}
      rows={sellers}
      rowKey={({ id, since }) => `${id} ${since}`}
      columns={[
        {
          key: 'seller',
          header: t('columns.seller'),
          primary: true,
          cell: ({ id, name }) => (
            <Link href={routes.admin.sellers({ edit: id })} className="text-link" translate="no">
              {name}
            </Link>
          ),
        },
        {
          key: 'since',
          header: t('columns.since'),
          cell: ({ since }) => <DateTime value={`${since}T00:00:00Z`} as="date" isDay />,
        },
        {
          key: 'regime',
          header: t('columns.regime'),
          cell: ({ regime, isNow }) => (
            <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
              {names(regime)}
              {isNow && <Badge tone="info">{t('now')}</Badge>}
            </span>
          ),
        },
      ]}
    />
  );
}
