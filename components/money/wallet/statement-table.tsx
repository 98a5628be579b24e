import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { customerStatementLinks, StatementWhat, type StatementLinks } from '@/components/money/wallet/statement-what';
import { DateTime } from '@/components/ui/date-time';
import { Money } from '@/components/ui/money';
import { DataTable, type Column } from '@/components/ui/table';
import type { StatementLine } from '@/lib/money/wallet/queries';

type StatementTableProps = {
  readonly lines: readonly StatementLine[];
  readonly empty: ReactNode;
  readonly links?: StatementLinks | undefined;
};

/** A wallet's lines with the balance after each. */
export function StatementTable({ lines, empty, links = customerStatementLinks }: StatementTableProps) {
  const t = useTranslations('wallet.statement');
  const columns: readonly Column<StatementLine>[] = [
    { key: 'what', header: t('what'), primary: true, cell: (line) => <StatementWhat line={line} links={links} /> },
    {
      key: 'date',
      header: t('date'),
      cell: ({ at }) => <DateTime value={at} as="moment" className="whitespace-nowrap" />,
    },
    { key: 'amount', header: t('amount'), align: 'end', cell: (line) => <Amount line={line} /> },
    { key: 'balance', header: t('balance'), align: 'end', cell: ({ balanceAfter }) => <Money value={balanceAfter} /> },
  ];
  return <DataTable caption={t('caption')} columns={columns} rows={lines} rowKey={({ id }) => id} empty={empty} />;
}

function Amount({ line: { amount } }: { readonly line: StatementLine }) {
  return <Money value={amount} signed className={amount.minor > 0 ? 'font-medium text-success' : 'font-medium'} />;
}
