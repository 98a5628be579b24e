import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ListTable } from '@/components/people/lists/list-table';
import type { ListColumn } from '@/components/people/lists/said-once';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { Money } from '@/components/ui/money';
import type { Tone } from '@/components/ui/tone';
import type { BillRow } from '@/lib/desk/registrar/queries';
import { routes } from '@/lib/base/routes';
import { toUnicode } from '@/lib/base/values/domain-name';

/** What the registrar billed the reseller; not our invoices. */
export function BillTable({ bills }: { readonly bills: readonly BillRow[] }) {
  const t = useTranslations('registrar.bills');
  const statuses = useTranslations('registrar.bills.statuses');
  const columns: readonly ListColumn<BillRow>[] = [
    { key: 'number', header: t('number'), primary: true, className: 'tabular', cell: ({ billId }) => billId },
    { key: 'names', header: t('names'), phone: 'below', cell: ({ names }) => <Names names={names} /> },
    {
      key: 'status',
      header: t('status'),
      word: ({ status }) => (statuses.has(status) ? statuses(status) : status),
      phone: 'mark',
      cell: ({ status }) => <Status status={status} />,
    },
    {
      key: 'billed',
      header: t('billed'),
      phone: 'aside',
      cell: ({ billedOn }) => billedOn && <DateTime value={billedOn} as="date" isDay />,
    },
    { key: 'total', header: t('total'), align: 'end', phone: 'end', cell: ({ total }) => <Money value={total} /> },
  ];
  return (
    <Card title={t('title')} padding="flush">
      <ListTable
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

const tones: Readonly<Record<string, Tone>> = { notpayed: 'warning', confirmed: 'info' };

function Status({ status }: { readonly status: string }) {
  const t = useTranslations('registrar.bills.statuses');
  const word = t.has(status) ? t(status) : status;
  // Most bills are paid: those get no colour, so that the others are seen.
  if (status === 'payed') return <span className="text-muted max-sm:hidden">{word}</span>;
  return <Badge tone={tones[status] ?? 'neutral'}>{word}</Badge>;
}
