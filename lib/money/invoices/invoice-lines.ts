import 'server-only';
import { now } from '@/lib/base/clock/clock';
import type { Tx } from '@/lib/base/db/client';
import type { OperationId } from '@/lib/base/values/ids';
import type { Money } from '@/lib/base/values/money';

/** What an operation delivered: its invoice line is earned, and the invoice is paid once nothing on it is open. */
export async function deliverInvoiceLine(tx: Tx, operationId: OperationId): Promise<void> {
  await endLines(tx, [operationId], 'delivered');
}

/** The same for what many operations delivered. */
export async function deliverInvoiceLines(tx: Tx, operationIds: readonly OperationId[]): Promise<void> {
  await endLines(tx, operationIds, 'delivered');
}

/** What an operation will not deliver: its line is struck, and an invoice of struck lines alone is void. */
export async function cancelInvoiceLine(tx: Tx, operationId: OperationId): Promise<void> {
  await endLines(tx, [operationId], 'cancelled');
}

/**
 * What an operation is to deliver costs another price: its line says so, and the total. An invoice stays open while any
 * operation of its is, so one that is paid or void never has such a line.
 */
export async function repriceInvoiceLine(tx: Tx, operationId: OperationId, price: Money): Promise<void> {
  const line = await tx.invoiceLine.findFirst({ where: { operationId }, select: { id: true, invoiceId: true } });
  if (!line) return;
  await tx.$queryRaw`SELECT id FROM invoice WHERE id = ${line.invoiceId} FOR UPDATE`;
  const open = { id: line.id, state: 'open', invoice: { state: 'open', currency: price.currency } } as const;
  const { count } = await tx.invoiceLine.updateMany({ where: open, data: { amountMinor: price.minor } });
  if (count === 0) throw new Error(`the invoice of operation ${operationId} is not open`);
  const { _sum: sum } = await tx.invoiceLine.aggregate({
    where: { invoiceId: line.invoiceId },
    _sum: { amountMinor: true },
  });
  await tx.invoice.update({ where: { id: line.invoiceId }, data: { totalMinor: sum.amountMinor ?? 0n } });
}

async function endLines(tx: Tx, operationIds: readonly OperationId[], state: 'delivered' | 'cancelled'): Promise<void> {
  const lines = await tx.invoiceLine.findMany({
    where: { operationId: { in: [...operationIds] } },
    select: { id: true, invoiceId: true },
  });
  if (lines.length === 0) return;
  const invoiceIds = [...new Set(lines.map(({ invoiceId }) => invoiceId))];
  // Lines of one invoice end in parallel: without the lock each could see the other still open, and nobody would close it.
  await tx.$queryRaw`SELECT id FROM invoice WHERE id = ANY(${invoiceIds}::text[]) ORDER BY id FOR UPDATE`;
  const ended = { id: { in: lines.map(({ id }) => id) }, state: 'open' } as const;
  await tx.invoiceLine.updateMany({ where: ended, data: { state } });
  const whole = { id: { in: invoiceIds }, state: 'open', lines: { none: { state: 'open' } } } as const;
  const paid = { ...whole, AND: { lines: { some: { state: 'delivered' } } } } as const;
  await tx.invoice.updateMany({ where: paid, data: { state: 'paid', paidAt: now() } });
  // Of what is left nothing was delivered.
  await tx.invoice.updateMany({ where: whole, data: { state: 'void' } });
}
