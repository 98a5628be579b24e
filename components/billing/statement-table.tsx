import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { classNames } from '@/components/ui/class-names';
import { DateTime } from '@/components/ui/date-time';
import { Money } from '@/components/ui/money';
import { DataTable, type Column } from '@/components/ui/table';
import type { StatementLine } from '@/lib/billing/queries';
import { routes } from '@/lib/routes';

/** A wallet's lines with the balance after each; every amount leads to what caused it. */
export function StatementTable({ lines }: { readonly lines: readonly StatementLine[] }) {
  const t = useTranslations('wallet');
  const columns: readonly Column<StatementLine>[] = [
    { key: 'what', header: t('what'), primary: true, cell: (line) => <Cause line={line} /> },
    { key: 'date', header: t('date'), cell: ({ at }) => <DateTime value={at} /> },
    {
      key: 'amount',
      header: t('amount'),
      align: 'end',
      cell: ({ amount }) => <Money value={amount} signed className={classNames(amount.minor > 0 && 'text-success')} />,
    },
    {
      key: 'balance',
      header: t('balanceAfter'),
      align: 'end',
      cell: ({ balanceAfter }) => <Money value={balanceAfter} />,
    },
  ];
  return <DataTable caption={t('statement')} columns={columns} rows={lines} rowKey={({ id }) => id} />;
}

function Cause({ line: { cause, kind, outcome } }: { readonly line: StatementLine }) {
  const t = useTranslations('wallet');
  return (
    <>
      <CauseLink cause={cause} fallback={t(`kinds.${kind}`)} />
      <span className="text-sm text-muted">
        {cause.kind === 'order' && <> · {t('order', { number: cause.orderNumber })}</>}
        {outcome && <> · {t(`outcomes.${outcome}`)}</>}
        {!outcome && kind !== 'hold' && <> · {t(`kinds.${kind}`)}</>}
      </span>
    </>
  );
}

type CauseLinkProps = { readonly cause: StatementLine['cause']; readonly fallback: string };

function CauseLink({ cause, fallback }: CauseLinkProps) {
  if (cause.kind === 'note') return <>{cause.memo || fallback}</>;
  const href = cause.kind === 'order' ? routes.order(cause.orderId) : routes.operationStatus(cause.operationId);
  return (
    <Link href={href} className="text-link" translate="no">
      {cause.name}
    </Link>
  );
}
