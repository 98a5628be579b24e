import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { ZoneRule } from '@/components/desk/prices/zone-rule';
import { SpecialNote } from '@/components/desk/prices/special-note';
import { bulkForm } from '@/components/desk/prices/bulk-form-id';
import { ListTable } from '@/components/people/lists/list-table';
import type { ListColumn } from '@/components/people/lists/said-once';
import { Badge } from '@/components/ui/badge';
import { checkboxStyle } from '@/components/ui/check-style';
import { classNames } from '@/components/ui/class-names';
import { Money } from '@/components/ui/money';
import type { Sorting } from '@/components/ui/table-header';
import { offerOf, type BoardRow } from '@/lib/desk/prices/board-list';

/** Eight columns of two or three words each: on a wide screen, where tables do not scroll sideways, their names take two lines. */
const wraps = 'xl:whitespace-normal';

type PriceTableProps = {
  readonly rows: readonly BoardRow[];
  readonly sorting: Sorting;
  /** Where a zone's rule is changed; null for those who may not. */
  readonly editHref: ((tld: string) => string) | null;
  /** The columns that whoever looks chose. */
  readonly chosen: readonly string[] | null;
  readonly empty: ReactNode;
};

export function PriceTable({ chosen, rows, sorting, editHref, empty }: PriceTableProps) {
  const t = useTranslations('prices.columns');
  const columns: readonly ListColumn<BoardRow>[] = [
    {
      key: 'zone',
      header: t('zone'),
      sort: 'zone',
      primary: true,
      isFixed: true,
      cell: (row) => <ZoneName row={row} editHref={editHref} />,
    },
    { key: 'place', header: t('place'), sort: 'place', cell: (row) => !row.isNational && <Place row={row} /> },
    {
      key: 'costFirst',
      header: t('costFirst'),
      className: wraps,
      sort: 'cost',
      align: 'end',
      cell: ({ cost }) => <Money value={cost.first} className="text-muted" />,
    },
    {
      key: 'costRenew',
      header: t('costRenew'),
      className: wraps,
      align: 'end',
      cell: ({ cost }) => <Money value={cost.renew} className="text-muted" />,
    },
    {
      key: 'rule',
      header: t('rule'),
      sort: 'margin',
      phone: 'below',
      cell: (row) =>
        !row.isNational && (
          <>
            <ZoneRule {...row.zone} />
            <SpecialNote rules={row.zone.rules} />
          </>
        ),
    },
    {
      key: 'priceFirst',
      header: t('priceFirst'),
      className: wraps,
      sort: 'price',
      align: 'end',
      phone: 'end',
      cell: ({ price }) => <Money value={price.first} className="font-medium" />,
    },
    {
      key: 'priceRenew',
      header: t('priceRenew'),
      align: 'end',
      phone: 'aside',
      className: `named ${wraps}`,
      cell: ({ price }) => <Money value={price.renew} className="font-medium" />,
    },
    {
      key: 'priceRestore',
      header: t('priceRestore'),
      align: 'end',
      className: `named ${wraps}`,
      isMoot: rows.every(({ zone }) => zone.restoration === null),
      cell: ({ zone: { restoration }, isNational }) => !isNational && restoration && <Restoration {...restoration} />,
    },
  ];
  return (
    <ListTable
      list="prices"
      chosen={chosen}
      caption={t('caption')}
      columns={columns}
      rows={rows}
      rowKey={({ zone, isNational }) => `${zone.tld}${isNational ? ' national' : ''}`}
      sorting={sorting}
      empty={empty}
    />
  );
}

function Restoration({ cost, price }: NonNullable<BoardRow['zone']['restoration']>) {
  return (
    <>
      <Money value={price} className="font-medium" /> <Money value={cost} className="text-sm text-muted" />
    </>
  );
}

type ZoneNameProps = Pick<PriceTableProps, 'editHref'> & { readonly row: BoardRow };

function ZoneName({ row: { zone, isNational }, editHref }: ZoneNameProps) {
  const t = useTranslations('prices');
  const name = <span translate="no">.{zone.tld}</span>;
  if (isNational) {
    return (
      <span className={classNames('block font-normal text-muted', editHref && 'ps-[1.875rem]')}>
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
    return <span className="whitespace-nowrap text-muted">{t(zone.hasOwnRule ? 'ruleKept' : 'not_offered')}</span>;
  if (offer === 'offered') return <span data-tabular>{format.number(zone.position ?? 0)}</span>;
  return (
    <Badge tone="warning" title={t('unsupportedWhy')}>
      {t(offer)}
    </Badge>
  );
}
