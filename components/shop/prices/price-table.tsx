import { useTranslations } from 'next-intl';
import { Money } from '@/components/ui/money';
import { DataTable, type Column } from '@/components/ui/table';
import type { ZonePrice } from '@/lib/shop/prices/queries';
import type { Yearly } from '@/lib/money/prices/prices';

type Row = {
  readonly key: string;
  readonly tld: string;
  readonly isNational: boolean;
  readonly price: Yearly;
  readonly restoration: ZonePrice['restorationPrice'];
  readonly minYears: number;
  readonly maxYears: number;
};

/** Every zone on sale; names in national letters have a row of their own where they cost otherwise. */
export function PriceTable({ zones }: { readonly zones: readonly ZonePrice[] }) {
  const t = useTranslations('shopPrices');
  const restored: Column<Row> = {
    key: 'restore',
    header: t('restoration'),
    align: 'end',
    phone: 'aside',
    className: 'named whitespace-nowrap',
    cell: ({ restoration }) => restoration && <Money value={restoration} wholeUnits="short" />,
  };
  const columns: readonly Column<Row>[] = [
    {
      key: 'zone',
      header: t('zone'),
      primary: true,
      cell: ({ tld, isNational }) => (
        <>
          <span className="font-semibold" translate="no">
            .{tld}
          </span>
          {isNational && <span className="text-muted"> {t('national')}</span>}
        </>
      ),
    },
    {
      key: 'first',
      header: t('firstYear'),
      align: 'end',
      phone: 'end',
      className: 'named',
      cell: ({ price }) => <Money value={price.first} wholeUnits="short" />,
    },
    {
      key: 'renew',
      header: t('renewal'),
      align: 'end',
      phone: 'aside',
      className: 'named whitespace-nowrap',
      cell: ({ price }) => <Money value={price.renew} wholeUnits="short" />,
    },
    ...(zones.some(({ restorationPrice }) => restorationPrice !== null) ? [restored] : []),
    {
      key: 'period',
      header: t('period'),
      phone: 'below',
      className: 'sm:text-end',
      cell: ({ minYears, maxYears }) =>
        minYears === maxYears ? t('years', { min: minYears }) : t('yearsRange', { min: minYears, max: maxYears }),
    },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={zones.flatMap(rowsOf)}
      rowKey={({ key }) => key}
      phone="lines"
    />
  );
}

function rowsOf({
  tld,
  price,
  idnPrice,
  restorationPrice: restoration,
  minYears,
  maxYears,
}: ZonePrice): readonly Row[] {
  const row = { key: tld, tld, isNational: false, price, restoration, minYears, maxYears };
  return idnPrice ? [row, { ...row, key: `${tld} idn`, isNational: true, price: idnPrice, restoration: null }] : [row];
}
