import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { PlaceControls } from '@/components/desk/prices/place-controls';
import { TakeOffButton, TakeOffScope } from '@/components/desk/prices/take-off';
import { ZoneRule } from '@/components/desk/prices/zone-rule';
import { ListTable } from '@/components/people/lists/list-table';
import type { ListColumn } from '@/components/people/lists/said-once';
import { Badge } from '@/components/ui/badge';
import { Money } from '@/components/ui/money';
import type { ZonePlace } from '@/lib/desk/prices/on-sale-list';
import { routes } from '@/lib/base/routes';

type OnSaleTableProps = {
  readonly zones: readonly ZonePlace[];
  /** How many zones have a place, shown here or not. */
  readonly last: number;
  /** The columns that whoever looks chose. */
  readonly chosen: readonly string[] | null;
  readonly canChange: boolean;
  readonly empty: ReactNode;
};

export function OnSaleTable({ zones, last, chosen, canChange, empty }: OnSaleTableProps) {
  const t = useTranslations('prices');
  const columns: readonly ListColumn<ZonePlace>[] = [
    { key: 'zone', header: t('columns.zone'), primary: true, isFixed: true, cell: (zone) => <ZoneName zone={zone} /> },
    {
      key: 'place',
      header: t('columns.place'),
      isFixed: true,
      cell: ({ tld, place }) =>
        canChange ? <PlaceControls tld={tld} place={place} last={last} /> : <span data-tabular>{place}</span>,
    },
    { key: 'rule', header: t('columns.rule'), cell: (zone) => <ZoneRule {...zone} /> },
    {
      key: 'priceFirst',
      header: t('columns.priceFirst'),
      align: 'end',
      cell: ({ price }) => price && <Money value={price.first} className="font-medium" />,
    },
    {
      key: 'priceRenew',
      header: t('columns.priceRenew'),
      align: 'end',
      cell: ({ price }) => price && <Money value={price.renew} className="font-medium" />,
    },
    ...(canChange
      ? [{ ...takeOff, header: t('onSale.take'), cell: ({ tld }: ZonePlace) => <TakeOffButton tld={tld} /> }]
      : []),
  ];
  return (
    <TakeOffScope count={last}>
      <ListTable
        list="onSale"
        chosen={chosen}
        phone="stack"
        caption={t('onSale.caption')}
        columns={columns}
        rows={zones}
        rowKey={({ tld }) => tld}
        empty={empty}
      />
    </TakeOffScope>
  );
}

const takeOff = { key: 'takeOff', align: 'end', hiddenHeader: true, isFixed: true } as const;

function ZoneName({ zone: { tld, state } }: { readonly zone: ZonePlace }) {
  const t = useTranslations('prices.onSale');
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      <Link
        href={routes.admin.prices({ q: tld, edit: tld })}
        translate="no"
        className="text-text no-underline hover:text-accent hover:underline"
      >
        .{tld}
      </Link>
      {state !== 'sold' && (
        <Badge tone="warning" title={t(`states.${state}Why`)}>
          {t(`states.${state}`)}
        </Badge>
      )}
    </span>
  );
}
