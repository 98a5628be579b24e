import { useTranslations } from 'next-intl';
import { useKindName, usePeriodWords } from '@/components/queue/live/operation-words';
import { Money } from '@/components/ui/money';
import { DataTable, type Column } from '@/components/ui/table';
import { toneText, type Tone } from '@/components/ui/tone';
import type { InvoiceView } from '@/lib/money/invoices/queries';

type Line = InvoiceView['lines'][number];

const tones: Readonly<Record<Line['state'], Tone>> = { open: 'info', delivered: 'neutral', cancelled: 'neutral' };

export function InvoiceLines({ lines }: { readonly lines: readonly Line[] }) {
  const t = useTranslations('invoices');
  const periodWords = usePeriodWords();
  const hasPeriods = lines.some((line) => line.periods !== null);
  const columns: readonly Column<Line>[] = [
    {
      key: 'description',
      header: t('invoice.description'),
      primary: true,
      cell: (line) => <Description line={line} />,
    },
    ...(hasPeriods
      ? [
          {
            key: 'period',
            header: t('invoice.period'),
            cell: (line: Line) => line.periods !== null && periodWords(line.kind, line.periods),
          },
        ]
      : []),
    {
      key: 'state',
      header: t('invoice.lineState'),
      cell: ({ state }) => <span className={toneText[tones[state]]}>{t(`lineState.${state}`)}</span>,
    },
    { key: 'amount', header: t('invoice.amount'), align: 'end', cell: (line) => <Amount line={line} /> },
  ];
  return (
    <div className="border-y border-line sm:px-3">
      <DataTable caption={t('invoice.lines')} columns={columns} rows={lines} rowKey={({ id }) => id} />
    </div>
  );
}

function Description({ line }: { readonly line: Line }) {
  const nameOf = useKindName();
  return (
    <span className="min-w-0 wrap-anywhere">
      <span translate="no">{line.description}</span>
      {line.kind !== '' && <span className="block text-sm font-normal text-muted">{nameOf(line.kind)}</span>}
    </span>
  );
}

function Amount({ line: { amount, state } }: { readonly line: Line }) {
  return <Money value={amount} className={state === 'cancelled' ? 'text-muted line-through' : ''} />;
}
