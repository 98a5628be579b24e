import 'server-only';
import type { Actor } from '@/lib/people/access/actor';
import { db } from '@/lib/base/db/client';
import type { LiveLine, LiveOrder } from '@/lib/shop/orders/schema';
import { isEnded, stageOf } from '@/lib/queue/live/progress';
import { remedyOf } from '@/lib/queue/live/remedy';
import { subjectOf } from '@/lib/queue/live/subject';
import type { CustomerId } from '@/lib/base/values/ids';
import { linesByKind } from '@/lib/shop/sellables/prices';
import { sellableIn } from '@/lib/shop/sellables/table';
import { openProposals } from '@/lib/shop/repricing/queries';
import { currencyOf, moneyFromDatabase, sumMoney, type Money } from '@/lib/base/values/money';

export type OrderView = LiveOrder & {
  readonly id: string;
  readonly number: number;
  readonly createdAt: Date;
  readonly total: Money;
  readonly invoice: { readonly id: string; readonly number: number } | null;
};

/** One order of this customer (any, for staff) as it stands now; null when it is not theirs. */
export async function orderView(actor: Actor, id: string): Promise<OrderView | null> {
  const order = await db.order.findFirst({
    where: { id, ...inSight(actor) },
    select: {
      id: true,
      number: true,
      createdAt: true,
      currency: true,
      invoice: { select: { id: true, number: true } },
      lines: { orderBy: { subject: 'asc' } },
    },
  });
  if (!order) return null;
  const lines = await linesNow(actor, order.lines, order.currency);
  return {
    id: order.id,
    number: order.number,
    createdAt: order.createdAt,
    invoice: order.invoice,
    lines,
    isEnded: lines.every(({ stage }) => isEnded(stage)),
    total: sumMoney(
      lines.map(({ price }) => price),
      currencyOf(order.currency),
    ),
  };
}

type StoredLine = Awaited<ReturnType<typeof db.orderLine.findMany>>[number];

/** What an actor may see. */
function inSight(actor: Actor): { readonly customerId?: CustomerId } {
  return actor.kind === 'customer' ? { customerId: actor.customerId } : {};
}

async function linesNow(actor: Actor, stored: readonly StoredLine[], currency: string): Promise<LiveLine[]> {
  const ids = stored.map(({ operationId }) => operationId);
  const [operations, pages, proposals] = await Promise.all([
    db.operation.findMany({
      where: { id: { in: ids }, ...inSight(actor) },
      select: { id: true, kind: true, state: true, errorCode: true, errorText: true, errorParams: true },
    }),
    pagesOf(actor, stored),
    openProposals(actor, ids),
  ]);
  const lines = stored.map(async ({ id, kind, subject, periods, input, priceMinor, operationId }) => {
    const operation = operations.find((found) => found.id === operationId);
    const stage = stageOf(operation?.state ?? 'queued');
    const isRefused = operation !== undefined && remedyOf(operation) === 'contact';
    return {
      ...subjectOf(subject),
      id,
      kind,
      periods,
      operationId,
      stage,
      proposal: proposals.get(operationId) ?? null,
      refusedContactId: isRefused ? await sellableIn({ kind }).contactOf(db, input) : null,
      price: moneyFromDatabase(priceMinor, currency),
      page: stage === 'done' ? (pages.get(kind)?.get(subject) ?? null) : null,
    };
  });
  return Promise.all(lines);
}

/** Where what was ordered is shown, by kind and subject. */
async function pagesOf(actor: Actor, stored: readonly StoredLine[]) {
  const ofKinds = [...linesByKind(stored)].map(async ([kind, lines]) => {
    const subjects = lines.map(({ subject }) => subject);
    return [kind, await sellableIn({ kind }).pages(actor, subjects)] as const;
  });
  return new Map(await Promise.all(ofKinds));
}
