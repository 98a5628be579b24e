import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { customerStatementLinks, StatementWhat, type StatementLinks } from '@/components/money/wallet/statement-what';
import { ListTable } from '@/components/people/lists/list-table';
import type { ListColumn } from '@/components/people/lists/said-once';
import { DateTime } from '@/components/ui/date-time';
import { Money } from '@/components/ui/money';
import type { StatementLine } from '@/lib/money/wallet/queries';

type StatementTableProps = {
  readonly lines: readonly StatementLine[];
  readonly empty: ReactNode;
  readonly links?: StatementLinks | undefined;
};

/** A wallet's lines with the balance after each. */
export function StatementTable({ lines, empty, links = customerStatementLinks }: StatementTableProps) {
  const t = useTranslations('wallet.statement');
  const columns: readonly ListColumn<StatementLine>[] = [
    { key: 'what', header: t('what'), primary: true, cell: (line) => <StatementWhat line={line} links={links} /> },
    {
      key: 'date',
      header: t('date'),
      phone: 'below',
      cell: ({ at }) => <DateTime value={at} as="moment" className="whitespace-nowrap" />,
    },
    { key: 'amount', header: t('amount'), align: 'end', phone: 'end', cell: (line) => <Amount line={line} /> },
    {
      key: 'balance',
      header: t('balance'),
      align: 'end',
      phone: 'aside',
      className: 'named whitespace-nowrap',
      cell: ({ balanceAfter }) => <Money value={balanceAfter} />,
    },
  ];
  return <ListTable caption={t('caption')} columns={columns} rows={lines} rowKey={({ id }) => id} empty={empty} />;
}

function Amount({ line: { amount } }: { readonly line: StatementLine }) {
  return <Money value={amount} signed className={amount.minor > 0 ? 'font-medium text-success' : 'font-medium'} />;
}
