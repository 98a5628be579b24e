import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { DateTime } from '@/components/ui/date-time';
import { Money } from '@/components/ui/money';
import { DataTable, type Column } from '@/components/ui/table';
import type { CostChange, CostHistory } from '@/lib/desk/prices/cost-history';
import { earnsNothing, type Yearly } from '@/lib/money/prices/prices';

type CostHistoryTableProps = Pick<CostHistory, 'changes' | 'today'> & { readonly empty: ReactNode };

/** When the registrar asked more or less, and what the zone is sold for today. */
export function CostHistoryTable({ changes, today, empty }: CostHistoryTableProps) {
  const t = useTranslations('prices.history');
  const columns: readonly Column<CostChange>[] = [
    { key: 'zone', header: t('zone'), primary: true, cell: (change) => <ZoneName {...change} /> },
    { key: 'at', header: t('at'), phone: 'end', cell: ({ at }) => <DateTime value={at} /> },
    {
      key: 'first',
      header: t('first'),
      align: 'end',
      phone: 'below',
      className: 'named',
      cell: (change) => <Moved change={change} year="first" />,
    },
    {
      key: 'renew',
      header: t('renew'),
      align: 'end',
      phone: 'aside',
      className: 'named',
      cell: (change) => <Moved change={change} year="renew" />,
    },
    { key: 'today', header: t('today'), align: 'end', cell: (change) => <Today {...change} today={today} /> },
  ];
  return (
    <DataTable
      caption={t('caption')}
      columns={columns}
      rows={changes}
      rowKey={({ id }) => id}
      phone="lines"
      empty={empty}
    />
  );
}

function ZoneName({ tld, isNational }: Pick<CostChange, 'tld' | 'isNational'>) {
  const t = useTranslations('prices');
  return (
    <>
      <span translate="no">.{tld}</span>
      {isNational && <span className="font-normal text-muted">, {t('national')}</span>}
    </>
  );
}

function Moved({ change: { was, now }, year }: { readonly change: CostChange; readonly year: keyof Yearly }) {
  const t = useTranslations('prices.history');
  const format = useFormatter();
  if (!now) return <span className="text-muted">{t('gone')}</span>;
  if (!was) return <Money value={now[year]} />;
  const [before, after] = [was[year], now[year]];
  if (before.minor === after.minor && before.currency === after.currency) {
    return <span className="text-muted">{t('same')}</span>;
  }
  const isComparable = before.minor > 0 && before.currency === after.currency;
  const share = isComparable ? after.minor / before.minor - 1 : 0;
  return (
    <span className="whitespace-nowrap">
      <span className="text-muted">
        <Money value={before} /> →{' '}
      </span>
      <Money value={after} className="font-medium" />
      {share !== 0 && (
        <span className="text-sm text-muted">
          {' '}
          {format.number(share, { style: 'percent', signDisplay: 'always', maximumFractionDigits: 1 })}
        </span>
      )}
    </span>
  );
}

function Today({ tld, isNational, today }: Pick<CostChange, 'tld' | 'isNational'> & Pick<CostHistory, 'today'>) {
  const t = useTranslations('prices.history');
  const zone = today.get(tld);
  const price = isNational ? zone?.idn?.price : zone?.price;
  if (!zone || !price) return <span className="text-muted">{t('gone')}</span>;
  return (
    <span className="inline-flex flex-wrap items-center justify-end gap-x-2">
      <span className="whitespace-nowrap">
        <Money value={price.first} /> / <Money value={price.renew} />
      </span>
      {zone.position !== null && earnsNothing(zone) && <Badge tone="warning">{t('earnsNothing')}</Badge>}
    </span>
  );
}
