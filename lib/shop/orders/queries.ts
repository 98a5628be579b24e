import 'server-only';
import type { Actor } from '@/lib/people/access/actor';
import { newestVersion } from '@/lib/portfolio/contacts/versions';
import { db } from '@/lib/base/db/client';
import type { LiveLine, LiveOrder } from '@/lib/shop/orders/schema';
import { isEnded, stageOf } from '@/lib/queue/live/progress';
import { remedyOf } from '@/lib/queue/live/remedy';
import type { CustomerId } from '@/lib/base/values/ids';
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
      lines: { orderBy: { asciiName: 'asc' } },
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

// A name that was ordered may be another customer's by now: then there is no page to lead to.
async function linesNow(actor: Actor, stored: readonly StoredLine[], currency: string): Promise<LiveLine[]> {
  const [operations, domains, proposals] = await Promise.all([
    db.operation.findMany({
      where: { id: { in: stored.map(({ operationId }) => operationId) }, ...inSight(actor) },
      select: { id: true, kind: true, state: true, errorCode: true, errorText: true, errorParams: true },
    }),
    db.domain.findMany({
      where: {
        asciiName: { in: stored.map(({ asciiName }) => asciiName) },
        state: { not: 'registering' },
        ...inSight(actor),
      },
      select: { id: true, asciiName: true },
    }),
    openProposals(
      actor,
      stored.map(({ operationId }) => operationId),
    ),
  ]);
  const lines = stored.map(async ({ id, asciiName, unicodeName, years, priceMinor, operationId, contactId }) => {
    const operation = operations.find((found) => found.id === operationId);
    const stage = stageOf(operation?.state ?? 'queued');
    const domain = domains.find((found) => found.asciiName === asciiName);
    const isRefused = operation !== undefined && contactId !== null && remedyOf(operation) === 'contact';
    return {
      id,
      ascii: asciiName,
      unicode: unicodeName,
      years,
      operationId,
      stage,
      proposal: proposals.get(operationId) ?? null,
      refusedContactId: isRefused ? await newestVersion(db, contactId) : null,
      price: moneyFromDatabase(priceMinor, currency),
      domainId: stage === 'done' ? (domain?.id ?? null) : null,
    };
  });
  return Promise.all(lines);
}
