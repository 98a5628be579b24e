import 'server-only';
import { now } from '@/lib/base/clock/clock';
import type { Actor, CustomerActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { db } from '@/lib/base/db/client';
import { moneyFromDatabase, subtractMoney, type Money } from '@/lib/base/values/money';
import { isPeriodRefused } from './own-years';
import { isOpen } from '@/lib/queue/live/proposal';
import { termsOf } from './proposal';
import type { Proposal } from './schema';
import { pricingOf } from './terms';

/** What waits for the customer's answer, by operation; nothing that is not for this actor to see. */
export async function openProposals(
  actor: Actor,
  operationIds: readonly string[],
): Promise<ReadonlyMap<string, Proposal>> {
  const rows = await db.repricing.findMany({
    where: {
      operationId: { in: [...operationIds] },
      state: 'proposed',
      operation: { state: 'attention' },
      ...inSight(actor),
    },
    include: { operation: { select: { fence: true, heldMinor: true } } },
  });
  const open = rows.filter((row) => isOpen(row, row.operation));
  return new Map(open.map((row) => [row.operationId, proposalOf(row)]));
}

/** What became of the last question to the customer about an operation as it stands; null where none was asked. */
export type Asked = { readonly kind: 'waiting' | 'declined' | 'expired'; readonly proposal: Proposal };

export async function lastAsked(actor: Actor, operationId: string): Promise<Asked | null> {
  const row = await db.repricing.findFirst({
    where: { operationId, operation: { state: 'attention' }, ...inSight(actor) },
    orderBy: { number: 'desc' },
    include: { operation: { select: { fence: true, heldMinor: true } } },
  });
  if (!row || row.fence !== row.operation.fence) return null;
  const proposal = proposalOf(row);
  if (row.state === 'declined') return { kind: 'declined', proposal };
  if (row.state !== 'proposed') return null;
  return { kind: isOpen(row, row.operation) ? 'waiting' : 'expired', proposal };
}

type Row = Parameters<typeof termsOf>[0] & {
  readonly id: string;
  readonly yearsBefore: number;
  readonly expiresAt: Date | null;
  readonly operation: { readonly heldMinor: bigint };
};

function proposalOf(row: Row): Proposal {
  const { id, yearsBefore, currency, expiresAt, operation } = row;
  const { years, price, isPremium } = termsOf(row);
  const more = subtractMoney(price, moneyFromDatabase(operation.heldMinor, currency));
  return { id, yearsBefore, years, isPremium, price, more, expiresAt: (expiresAt ?? now()).toISOString() };
}

export type YearsOffer = { readonly years: number; readonly price: Money; readonly more: Money };

/** The periods that its owner may choose instead of the one that was refused; empty where that is not the trouble. */
export async function ownYearsOffers(actor: CustomerActor, operationId: string): Promise<readonly YearsOffer[]> {
  const row = await db.operation.findFirst({
    where: { id: operationId, customerId: actor.customerId, state: 'attention' },
    select: { kind: true, input: true, errorCode: true, heldMinor: true, heldCurrency: true },
  });
  if (!row || row.heldCurrency === null || !isPeriodRefused(row)) return [];
  const pricing = pricingOf(row.kind);
  if (!pricing) return [];
  const held = moneyFromDatabase(row.heldMinor, row.heldCurrency);
  const bought = pricing.bought(row.input);
  const offers = await pricing.offers(db, row.input, actor.customerId);
  return (
    offers
      // A premium name that was not bought as one needs a yes to that, which is asked for by a proposal.
      .filter(({ isPremium }) => isPremium === bought.isPremium)
      .filter(({ years, price }) => years !== bought.years && price.currency === held.currency)
      .map(({ years, price }) => ({ years, price, more: subtractMoney(price, held) }))
  );
}

function inSight(actor: Actor): { readonly customerId?: string; readonly id?: string } {
  if (actor.kind === 'customer') return { customerId: actor.customerId };
  return may(actor, 'operations.view') ? {} : { id: '' };
}
