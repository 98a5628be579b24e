import 'server-only';
import type { StaffActor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';
import { toDecimal, type Money } from '@/lib/base/values/money';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { yearlyRenewals } from './renewal-offer';

export type WantedLock = {
  readonly domainId: string;
  /** A year. */
  readonly yearly: Money;
  /** Its last day, UTC; null = for good. */
  readonly until: Date | null;
  /** Why it is to hold below the cost; null = it is not. */
  readonly belowCostWhy: string | null;
};

/** `notOwned`: nobody renews it. `belowCost`: it is below what the registrar asks now, and no reason was given. */
export type NotLocked = 'notOwned' | 'belowCost';

/** Promises the owner of a domain that a year more of it costs no more than this; in place of an earlier promise. */
export async function lockPrice(
  { tx, actor, address }: Change<StaffActor>,
  { domainId, yearly, until, belowCostWhy }: WantedLock,
): Promise<Result<null, NotLocked>> {
  const domain = await tx.domain.findUnique({ where: { id: domainId } });
  if (!domain || domain.customerId === null) return fail('notOwned');
  const now = (await yearlyRenewals(tx, [domain]))(domain);
  if (now && yearly.minor < now.cost.minor && belowCostWhy === null) return fail('belowCost');
  const promise = {
    yearlyMinor: BigInt(yearly.minor),
    currency: yearly.currency,
    until,
    belowCostWhy,
    lockedByUserId: actor.userId,
  };
  await tx.priceLock.upsert({ where: { domainId }, create: { domainId, ...promise }, update: promise });
  const details = { price: toDecimal(yearly), until: until?.toISOString().slice(0, 10) ?? '', why: belowCostWhy ?? '' };
  const { asciiName, customerId } = domain;
  await audit(tx, actor, { action: 'prices.lock', subject: `domain:${asciiName}`, customerId, details, address });
  return ok(null);
}

/** Lets a domain follow the prices of now again. */
export async function unlockPrice(
  { tx, actor, address }: Change<StaffActor>,
  domainId: string,
): Promise<Result<null, 'notLocked'>> {
  const [gone] = await tx.$queryRaw<{ asciiName: string; customerId: string | null }[]>`
    DELETE FROM price_lock USING domain WHERE domain_id = ${domainId} AND domain.id = domain_id
    RETURNING domain.ascii_name AS "asciiName", domain.customer_id AS "customerId"`;
  if (!gone) return fail('notLocked');
  const { asciiName, customerId } = gone;
  const owner = customerId === null ? {} : { customerId };
  await audit(tx, actor, { action: 'prices.unlock', subject: `domain:${asciiName}`, ...owner, address });
  return ok(null);
}

/**
 * Promises a customer the prices of now for every domain that they have; those with a promise keep theirs, and those
 * whose price nobody knows get none. How many were locked.
 */
export async function lockAllPrices(
  { tx, actor, address }: Change<StaffActor>,
  { customerId, until }: { readonly customerId: string; readonly until: Date | null },
): Promise<number> {
  const domains = await tx.domain.findMany({ where: { customerId, priceLock: null, state: { not: 'gone' } } });
  const yearlyOf = await yearlyRenewals(tx, domains);
  const locks = domains.flatMap((domain) => {
    const yearly = yearlyOf(domain);
    if (!yearly) return [];
    const { minor, currency } = yearly.price;
    return [{ domainId: domain.id, yearlyMinor: BigInt(minor), currency, until, lockedByUserId: actor.userId }];
  });
  const { count } = await tx.priceLock.createMany({ data: locks, skipDuplicates: true });
  const details = { count, until: until?.toISOString().slice(0, 10) ?? '' };
  await audit(tx, actor, { action: 'prices.lockAll', subject: `customer:${customerId}`, customerId, details, address });
  return count;
}
