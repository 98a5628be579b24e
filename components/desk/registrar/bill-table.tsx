import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { Money } from '@/components/ui/money';
import { DataTable, type Column } from '@/components/ui/table';
import type { Tone } from '@/components/ui/tone';
import type { BillRow } from '@/lib/desk/registrar/queries';
import { routes } from '@/lib/base/routes';
import { toUnicode } from '@/lib/base/values/domain-name';

/** What the registrar billed the reseller; not our invoices. */
export function BillTable({ bills }: { readonly bills: readonly BillRow[] }) {
  const t = useTranslations('registrar.bills');
  const columns: readonly Column<BillRow>[] = [
    { key: 'number', header: t('number'), primary: true, className: 'tabular', cell: ({ billId }) => billId },
    { key: 'names', header: t('names'), cell: ({ names }) => <Names names={names} /> },
    { key: 'status', header: t('status'), cell: ({ status }) => <Status status={status} /> },
    {
      key: 'billed',
      header: t('billed'),
      cell: ({ billedOn }) => billedOn && <DateTime value={billedOn} as="date" isDay />,
    },
    { key: 'total', header: t('total'), align: 'end', cell: ({ total }) => <Money value={total} /> },
  ];
  return (
    <Card title={t('title')} padding="flush">
      <DataTable
        caption={t('title')}
        columns={columns}
        rows={bills}
        rowKey={({ billId }) => billId}
        empty={
          <EmptyState icon="document" title={t('empty')}>
            {t('emptyText')}
          </EmptyState>
        }
      />
    </Card>
  );
}

/** A bill may be for names that were never in the panel: each is looked for in the list. */
function Names({ names }: { readonly names: readonly string[] }): ReactNode {
  const t = useTranslations('registrar.bills');
  const [first, ...others] = names;
  if (first === undefined) return t('prepayment');
  const name = () => (
    <a href={routes.admin.domains({ q: first })} className="text-link" translate="no">
      {toUnicode(first)}
    </a>
  );
  return others.length > 0 ? t.rich('more', { name, count: others.length }) : name();
}

const tones: Readonly<Record<string, Tone>> = { payed: 'success', notpayed: 'warning', confirmed: 'info' };

function Status({ status }: { readonly status: string }) {
  const t = useTranslations('registrar.bills.statuses');
  return <Badge tone={tones[status] ?? 'neutral'}>{t.has(status) ? t(status) : status}</Badge>;
}
