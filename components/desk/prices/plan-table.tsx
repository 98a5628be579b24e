import { useTranslations } from 'next-intl';
import { ZoneRule } from '@/components/desk/prices/zone-rule';
import { Badge } from '@/components/ui/badge';
import { Money } from '@/components/ui/money';
import { DataTable, type Column } from '@/components/ui/table';
import type { PlannedPrice } from '@/lib/money/prices/price-plan';
import type { Yearly } from '@/lib/money/prices/prices';
import { subtractMoney } from '@/lib/base/values/money';

/** One price of a plan: of a zone, or of its names in national letters where they cost otherwise. */
type PlanRow = {
  readonly planned: PlannedPrice;
  readonly isNational: boolean;
  readonly cost: Yearly;
  readonly was: Yearly;
  readonly now: Yearly;
};

type Year = keyof Yearly;

export function PlanTable({ rows }: { readonly rows: readonly PlannedPrice[] }) {
  const t = useTranslations('prices.plan');
  const years = (year: Year): readonly Column<PlanRow>[] => [
    {
      key: `cost-${year}`,
      header: t(`cost.${year}`),
      align: 'end',
      cell: ({ cost }) => <Money value={cost[year]} className="text-muted" />,
    },
    {
      key: `price-${year}`,
      header: t(`price.${year}`),
      align: 'end',
      cell: (row) => <NewPrice row={row} year={year} />,
    },
    {
      key: `earned-${year}`,
      header: t(`earned.${year}`),
      align: 'end',
      cell: (row) => <Earned row={row} year={year} />,
    },
  ];
  const columns: readonly Column<PlanRow>[] = [
    { key: 'zone', header: t('zone'), primary: true, cell: (row) => <ZoneName row={row} /> },
    {
      key: 'rule',
      header: t('rule'),
      cell: ({ planned: { after }, isNational }) => !isNational && <ZoneRule {...after} />,
    },
    ...years('first'),
    ...years('renew'),
  ];
  return (
    <DataTable
      caption={t('caption')}
      columns={columns}
      rows={rows.flatMap(rowsOf)}
      rowKey={({ planned, isNational }) => `${planned.before.tld}${isNational ? ' national' : ''}`}
    />
  );
}

function rowsOf(planned: PlannedPrice): readonly PlanRow[] {
  const { before, after } = planned;
  const usual = { planned, isNational: false, cost: after.cost, was: before.price, now: after.price };
  if (!before.idn || !after.idn) return [usual];
  return [usual, { planned, isNational: true, cost: after.idn.cost, was: before.idn.price, now: after.idn.price }];
}

function ZoneName({ row: { planned, isNational } }: { readonly row: PlanRow }) {
  const t = useTranslations('prices');
  const name = <span translate="no">.{planned.before.tld}</span>;
  if (isNational) {
    return (
      <span className="font-normal text-muted">
        {name}, {t('national')}
      </span>
    );
  }
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      {name}
      {planned.before.position === null && (
        <span className="text-sm font-normal text-muted">{t('offer.not_offered')}</span>
      )}
    </span>
  );
}

function NewPrice({ row: { was, now }, year }: { readonly row: PlanRow; readonly year: Year }) {
  const t = useTranslations('prices.plan');
  if (was[year].minor === now[year].minor) return <Money value={now[year]} className="text-muted" />;
  return (
    <span className="whitespace-nowrap">
      <Money value={was[year]} className="text-muted line-through" />
      <span aria-hidden className="text-muted">
        {' → '}
      </span>
      <span className="sr-only">{t('becomes')}</span>
      <Money value={now[year]} className="font-semibold" />
    </span>
  );
}

/** What is left of a year; a badge where that is nothing. */
function Earned({ row: { cost, now }, year }: { readonly row: PlanRow; readonly year: Year }) {
  const t = useTranslations('prices.plan');
  const earned = subtractMoney(now[year], cost[year]);
  if (earned.minor > 0) return <Money value={earned} />;
  return earned.minor === 0 ? (
    <Badge tone="warning">{t('nothing')}</Badge>
  ) : (
    <Badge tone="danger">
      <Money value={earned} />
    </Badge>
  );
}
