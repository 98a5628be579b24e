import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/people/access/actor';
import { rowsOf } from '@/lib/people/access/rows';
import { db } from '@/lib/base/db/client';
import { moneyFromDatabase, type Money } from '@/lib/base/values/money';

export { invoicesOf, type InvoiceList, type InvoiceRow } from './list';

export type InvoiceView = {
  readonly id: string;
  readonly number: number;
  readonly issuedAt: Date;
  readonly paidAt: Date | null;
  readonly state: 'open' | 'paid' | 'void';
  readonly billedTo: {
    readonly name: string;
    readonly email: string;
    readonly phone: string | null;
    readonly country: string;
  };
  readonly order: { readonly id: string; readonly number: number } | null;
  readonly customerId: string;
  readonly lines: readonly {
    readonly id: string;
    readonly description: string;
    readonly kind: string;
    readonly periods: number | null;
    readonly amount: Money;
    readonly state: 'open' | 'delivered' | 'cancelled';
  }[];
  readonly total: Money;
  /** What was delivered; less than the total when a line was cancelled. */
  readonly delivered: Money;
};

const billedTo = z.object({
  name: z.string(),
  email: z.string().default(''),
  phone: z.string().nullable().default(null),
  country: z.string().default(''),
});

/** One invoice of this customer (any, for staff); null when it is not theirs. */
export async function invoiceView(actor: Actor, id: string): Promise<InvoiceView | null> {
  const invoice = await db.invoice.findFirst({
    where: { id, ...rowsOf(actor, 'customers.view') },
    include: { lines: { orderBy: { position: 'asc' } }, order: { select: { id: true, number: true, lines: true } } },
  });
  if (!invoice) return null;
  const { number, issuedAt, paidAt, state, currency, order, customerId } = invoice;
  const operations = await operationsOn(
    invoice,
    invoice.lines.flatMap(({ operationId }) => operationId ?? []),
  );
  const lines = invoice.lines.map((line) => {
    const sold =
      order?.lines.find(({ operationId }) => operationId === line.operationId) ??
      operations.get(line.operationId ?? '');
    return {
      id: line.id,
      description: line.description,
      state: line.state,
      kind: sold?.kind ?? '',
      periods: sold?.periods ?? null,
      amount: moneyFromDatabase(line.amountMinor, currency),
    };
  });
  const delivered = lines
    .filter((line) => line.state === 'delivered')
    .reduce((sum, line) => sum + line.amount.minor, 0);
  return {
    id,
    number,
    issuedAt,
    paidAt,
    state,
    lines,
    billedTo: billedTo.parse(invoice.billedTo),
    customerId,
    order: order && { id: order.id, number: order.number },
    total: moneyFromDatabase(invoice.totalMinor, currency),
    delivered: moneyFromDatabase(BigInt(delivered), currency),
  };
}

type LineOperation = { readonly kind: string; readonly periods: number | null };

/** What the lines are about; a renewal has no order, so its period is the operation's. */
async function operationsOn(
  { customerId }: { readonly customerId: string },
  ids: readonly string[],
): Promise<ReadonlyMap<string, LineOperation>> {
  const rows = await db.operation.findMany({
    where: { id: { in: [...ids] }, customerId },
    select: { id: true, kind: true, input: true },
  });
  return new Map(rows.map(({ id, kind, input }) => [id, { kind, periods: period.parse(input).years }]));
}

const period = z.object({ years: z.number().nullable() }).catch({ years: null });
