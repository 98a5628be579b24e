import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { SettleButton } from '@/components/money/books/settle-button';
import { ListTable } from '@/components/people/lists/list-table';
import { DateTime } from '@/components/ui/date-time';
import { DomainName } from '@/components/ui/domain-name';
import { Money } from '@/components/ui/money';
import { routes } from '@/lib/base/routes';
import { toUnicode } from '@/lib/base/values/domain-name';
import { unexplained } from '@/lib/money/books/causes';
import type { DifferenceRow } from '@/lib/money/books/queries';

type DifferenceTableProps = { readonly rows: readonly DifferenceRow[]; readonly maySettle: boolean };

/** Where our books say something else than the registrar's bills, why, and what staff said to it. */
export function DifferenceTable({ rows, maySettle }: DifferenceTableProps) {
  const t = useTranslations('books');
  const isUnsettled = rows.every(({ settled }) => settled === null);
  return (
    <ListTable
      caption={t('title')}
      rows={rows}
      rowKey={({ id }) => id}
      phone="stack"
      columns={[
        { key: 'what', header: t('what'), primary: true, isFixed: true, cell: (row) => <What row={row} /> },
        {
          key: 'day',
          header: t('day'),
          isFixed: true,
          className: 'whitespace-nowrap',
          cell: ({ happenedOn }) => <DateTime value={happenedOn} as="date" isDay />,
        },
        { key: 'ours', header: t('ours'), align: 'end', cell: ({ ours }) => <Money value={ours} /> },
        { key: 'theirs', header: t('theirs'), align: 'end', cell: ({ theirs }) => <Money value={theirs} /> },
        {
          key: 'difference',
          header: t('difference'),
          align: 'end',
          cell: ({ difference }) => <Money value={difference} signed className="font-medium" />,
        },
        {
          key: 'note',
          header: t('note'),
          hiddenHeader: isUnsettled || undefined,
          align: isUnsettled ? 'end' : 'start',
          isMoot: isUnsettled && rows.every(({ kind }) => !(maySettle && isOpen(kind))),
          cell: (row) =>
            row.settled ? <Note settled={row.settled} /> : maySettle && isOpen(row.kind) && <Settle row={row} />,
        },
      ]}
    />
  );
}

const isOpen = (kind: DifferenceRow['kind']) => unexplained.some((one) => one === kind);

function What({ row }: { readonly row: DifferenceRow }) {
  const t = useTranslations('books');
  const { kind, billId, operationId, asciiName } = row;
  return (
    <span className="block">
      <span className="block font-medium">
        {billId !== null && (
          <Link href={routes.admin.bill(billId)} className="text-link">
            {t('bill', { bill: billId })}
          </Link>
        )}
        {operationId !== null && (
          <Link href={routes.admin.operation(operationId)} className="text-link">
            {t('operation')}
            <span className="sr-only">
              , {toUnicode(asciiName)}, {operationId.slice(0, 6)}
            </span>
          </Link>
        )}
        {asciiName !== '' && (
          <>
            {' · '}
            <DomainName unicode={toUnicode(asciiName)} ascii={asciiName} />
          </>
        )}
      </span>
      <span className="block max-w-md text-sm font-normal text-muted">{t(`causes.${kind}.text`)}</span>
    </span>
  );
}

function Note({ settled: { note, at } }: { readonly settled: NonNullable<DifferenceRow['settled']> }) {
  return (
    <span className="block max-w-sm wrap-anywhere">
      {note}
      <span className="block text-muted">
        <DateTime value={at} />
      </span>
    </span>
  );
}

function Settle({ row: { id, billId, operationId, asciiName } }: { readonly row: DifferenceRow }) {
  const t = useTranslations('books');
  const about =
    billId === null ? `${toUnicode(asciiName)}, ${operationId?.slice(0, 6) ?? ''}` : t('bill', { bill: billId });
  return (
    <SettleButton
      id={id}
      words={{
        settle: t('settle'),
        settleOf: t('settleOf', { about }),
        title: t('settleTitle'),
        text: t('settleText'),
        note: t('note'),
      }}
    />
  );
}
