import 'server-only';
import type { Actor } from '@/lib/people/access/actor';
import { db } from '@/lib/base/db/client';
import type { LiveLine, LiveOrder } from '@/lib/shop/orders/schema';
import { isEnded, stageOf } from '@/lib/queue/live/progress';
import { remedyOf } from '@/lib/queue/live/remedy';
import type { Aftermath } from '@/lib/money/sales/sellable';
import { subjectOf } from '@/lib/queue/live/subject';
import type { Owner } from '@/lib/people/access/owner';
import { rowsOf } from '@/lib/people/access/rows';
import { linesByKind } from '@/lib/shop/sellables/prices';
import { sellableIn } from '@/lib/shop/sellables/table';
import { openProposals } from '@/lib/shop/repricing/queries';
import { currencyOf, moneyFromDatabase, sumMoney, type Money } from '@/lib/base/values/money';

export type OrderView = LiveOrder & {
  readonly id: string;
  readonly customerId: string;
  readonly number: number;
  readonly createdAt: Date;
  readonly total: Money;
  readonly invoice: { readonly id: string; readonly number: number } | null;
};

/** One order of this customer (any, for staff) as it stands now; null when it is not theirs. */
export async function orderView(actor: Actor, id: string): Promise<OrderView | null> {
  const order = await db.order.findFirst({
    where: { id, ...rowsOf(actor, 'customers.view') },
    select: {
      id: true,
      number: true,
      customerId: true,
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
    customerId: order.customerId,
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

const pageSize = 50;

export type OrderRow = {
  readonly id: string;
  readonly number: number;
  readonly createdAt: Date;
  readonly total: Money;
  readonly names: readonly string[];
  /** How many of its lines have not ended. */
  readonly open: number;
};

export type OrderPage = { readonly rows: readonly OrderRow[]; readonly nextBefore: number | null };

/** A customer's orders, newest first, below the number `before`. */
export async function ordersOf({ customerId }: Owner, before: number | null): Promise<OrderPage> {
  const found = await db.order.findMany({
    where: { customerId, ...(before !== null && { number: { lt: before } }) },
    orderBy: { number: 'desc' },
    take: pageSize + 1,
    select: {
      id: true,
      number: true,
      createdAt: true,
      currency: true,
      lines: {
        orderBy: { subject: 'asc' },
        select: { subject: true, priceMinor: true, operation: { select: { endedAt: true } } },
      },
    },
  });
  const page = found.slice(0, pageSize);
  const rows = page.map(({ lines, currency, ...order }) => ({
    ...order,
    total: sumMoney(
      lines.map(({ priceMinor }) => moneyFromDatabase(priceMinor, currency)),
      currencyOf(currency),
    ),
    names: lines.map(({ subject }) => subjectOf(subject).unicode),
    open: lines.filter(({ operation }) => operation.endedAt === null).length,
  }));
  return { rows, nextBefore: found.length > pageSize ? (page.at(-1)?.number ?? null) : null };
}

type StoredLine = Awaited<ReturnType<typeof db.orderLine.findMany>>[number];

async function linesNow(actor: Actor, stored: readonly StoredLine[], currency: string): Promise<LiveLine[]> {
  const ids = stored.map(({ operationId }) => operationId);
  const [operations, pages, afters, proposals] = await Promise.all([
    db.operation.findMany({
      where: { id: { in: ids }, ...rowsOf(actor, 'operations.view') },
      select: { id: true, kind: true, state: true, errorCode: true, errorText: true, errorParams: true },
    }),
    pagesOf(actor, stored),
    aftermathOf(stored),
    openProposals(actor, ids),
  ]);
  const delivered = (kind: string, subject: string, stage: LiveLine['stage']) =>
    stage === 'done' ? (pages.get(kind)?.get(subject) ?? null) : null;
  return stored.map(({ id, kind, subject, periods, priceMinor, renewPriceMinor, operationId }) => {
    const operation = operations.find((found) => found.id === operationId);
    const stage = stageOf(operation?.state ?? 'queued');
    const after = afters.get(operationId);
    return {
      ...subjectOf(subject),
      id,
      kind,
      periods,
      operationId,
      stage,
      proposal: proposals.get(operationId) ?? null,
      isContactRefused: operation !== undefined && remedyOf(operation) === 'contact',
      price: moneyFromDatabase(priceMinor, currency),
      renewal: moneyFromDatabase(renewPriceMinor, currency),
      after: stage === 'done' ? (after?.state ?? null) : null,
      page: after && after.state !== 'done' ? after.page : delivered(kind, subject, stage),
    };
  });
}

/** What of it is delivered after its operation, by the operation. */
async function aftermathOf(stored: readonly StoredLine[]): Promise<ReadonlyMap<string, Aftermath>> {
  const ofKinds = [...linesByKind(stored)].map(async ([kind, lines]) => {
    const found = await sellableIn({ kind }).after?.(lines.map(({ operationId }) => operationId));
    return [...(found ?? [])];
  });
  return new Map((await Promise.all(ofKinds)).flat());
}

/** Where what was ordered is shown, by kind and subject. */
async function pagesOf(actor: Actor, stored: readonly StoredLine[]) {
  const ofKinds = [...linesByKind(stored)].map(async ([kind, lines]) => {
    const subjects = lines.map(({ subject }) => subject);
    return [kind, await sellableIn({ kind }).pages(actor, subjects)] as const;
  });
  return new Map(await Promise.all(ofKinds));
}
