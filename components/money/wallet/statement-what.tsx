import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { lineTitles } from '@/components/money/wallet/line-titles';
import { useKindName } from '@/components/queue/live/operation-words';
import { Badge } from '@/components/ui/badge';
import { RowLink } from '@/components/ui/row-link';
import type { StatementLine } from '@/lib/money/wallet/queries';
import { routes } from '@/lib/base/routes';

/** Where what moved the money is shown; null where it is shown nowhere. */
export type StatementLinks = {
  readonly order: (id: string) => string;
  readonly operation: (id: string) => string;
  readonly topUp: ((id: string) => string) | null;
};

export const customerStatementLinks: StatementLinks = {
  order: routes.order,
  operation: routes.operationStatus,
  topUp: null,
};

type StatementWhatProps = { readonly line: StatementLine; readonly links: StatementLinks };

/** What moved the money, as a link to it. */
export function StatementWhat({ line, links }: StatementWhatProps) {
  const t = useTranslations('wallet.lines');
  const title = useTitle(line);
  const href = hrefOf(line, links);
  const detail = useDetail(line);
  return (
    <span className="block min-w-0 space-y-0.5 py-1">
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
        {href === null ? title : <RowLink href={href}>{title}</RowLink>}
        {line.outcome === 'held' && (
          <Badge tone="info" dot="moving">
            {t('outcome.held')}
          </Badge>
        )}
      </span>
      {detail !== '' && <span className="block text-sm font-normal wrap-anywhere text-muted">{detail}</span>}
    </span>
  );
}

function hrefOf({ kind, cause }: StatementLine, links: StatementLinks): string | null {
  if (cause.kind === 'order') return links.order(cause.orderId);
  if (cause.kind === 'operation') return links.operation(cause.operationId);
  return kind === 'top_up' && links.topUp ? links.topUp(cause.transactionId) : null;
}

function useTitle({ kind, cause }: StatementLine): ReactNode {
  const t = useTranslations('wallet.lines');
  const nameOf = useKindName();
  if (cause.kind === 'note') return t(lineTitles[kind]);
  const name = () => (
    <span translate="no" className="wrap-anywhere">
      {cause.name}
    </span>
  );
  if (kind === 'hold_change') return t.rich('repriced', { name });
  if (kind === 'release') return t.rich('returned', { name });
  if (kind === 'refund') return t.rich('refundFor', { name });
  // An order of the cart registers names; everything else says itself what it is.
  const what = nameOf(cause.kind === 'order' ? 'domain.register' : cause.operationKind);
  return t.rich('payment', { what, name });
}

function useDetail({ cause, outcome }: StatementLine): string {
  const t = useTranslations('wallet.lines');
  if (cause.kind === 'note') return cause.memo;
  const parts = [
    ...(cause.kind === 'order' ? [t('order', { number: cause.orderNumber })] : []),
    ...(outcome === 'returned' ? [t('outcome.returned')] : []),
  ];
  return parts.join(' · ');
}
