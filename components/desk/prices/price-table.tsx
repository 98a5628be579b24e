import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { ZoneRule } from '@/components/desk/prices/zone-rule';
import { bulkForm } from '@/components/desk/prices/bulk-form-id';
import { Badge } from '@/components/ui/badge';
import { checkboxStyle } from '@/components/ui/check-style';
import { classNames } from '@/components/ui/class-names';
import { Money } from '@/components/ui/money';
import { DataTable, type Column } from '@/components/ui/table';
import type { Sorting } from '@/components/ui/table-header';
import { offerOf, type BoardRow } from '@/lib/desk/prices/board-list';

type PriceTableProps = {
  readonly rows: readonly BoardRow[];
  readonly sorting: Sorting;
  /** Where a zone's rule is changed; null for those who may not. */
  readonly editHref: ((tld: string) => string) | null;
  readonly empty: ReactNode;
};

export function PriceTable({ rows, sorting, editHref, empty }: PriceTableProps) {
  const t = useTranslations('prices.columns');
  const columns: readonly Column<BoardRow>[] = [
    {
      key: 'zone',
      header: t('zone'),
      sort: 'zone',
      primary: true,
      cell: (row) => <ZoneName row={row} editHref={editHref} />,
    },
    { key: 'place', header: t('place'), sort: 'place', cell: (row) => !row.isNational && <Place row={row} /> },
    {
      key: 'costFirst',
      header: t('costFirst'),
      sort: 'cost',
      align: 'end',
      cell: ({ cost }) => <Money value={cost.first} className="text-muted" />,
    },
    {
      key: 'costRenew',
      header: t('costRenew'),
      align: 'end',
      cell: ({ cost }) => <Money value={cost.renew} className="text-muted" />,
    },
    { key: 'rule', header: t('rule'), sort: 'margin', cell: (row) => !row.isNational && <ZoneRule {...row.zone} /> },
    {
      key: 'priceFirst',
      header: t('priceFirst'),
      sort: 'price',
      align: 'end',
      cell: ({ price }) => <Money value={price.first} className="font-medium" />,
    },
    {
      key: 'priceRenew',
      header: t('priceRenew'),
      align: 'end',
      cell: ({ price }) => <Money value={price.renew} className="font-medium" />,
    },
  ];
  return (
    <DataTable
      caption={t('caption')}
      columns={columns}
      rows={rows}
      rowKey={({ zone, isNational }) => `${zone.tld}${isNational ? ' national' : ''}`}
      sorting={sorting}
      empty={empty}
    />
  );
}

type ZoneNameProps = Pick<PriceTableProps, 'editHref'> & { readonly row: BoardRow };

function ZoneName({ row: { zone, isNational }, editHref }: ZoneNameProps) {
  const t = useTranslations('prices');
  const name = <span translate="no">.{zone.tld}</span>;
  if (isNational) {
    return (
      <span className={classNames('font-normal text-muted', editHref && 'ps-[1.875rem]')}>
        {name}, {t('national')}
      </span>
    );
  }
  if (!editHref) return name;
  return (
    <span className="flex items-center gap-3">
      <input
        type="checkbox"
        name="zone"
        value={zone.tld}
        form={bulkForm}
        aria-label={t('bulk.tick', { zone: `.${zone.tld}` })}
        className={checkboxStyle}
      />
      <Link href={editHref(zone.tld)} scroll={false} className="row-link">
        {name}
      </Link>
    </span>
  );
}

function Place({ row: { zone } }: { readonly row: BoardRow }) {
  const t = useTranslations('prices.offer');
  const format = useFormatter();
  const offer = offerOf(zone);
  if (offer === 'not_offered')
    return <span className="text-muted">{t(zone.hasOwnRule ? 'ruleKept' : 'not_offered')}</span>;
  if (offer === 'offered') return <span data-tabular>{format.number(zone.position ?? 0)}</span>;
  return (
    <Badge tone="warning" title={t('unsupportedWhy')}>
      {t(offer)}
    </Badge>
  );
}
