import 'server-only';
import { nowMs } from '@/lib/base/clock/clock';
import type { Prisma, PrismaClient } from '@/generated/prisma/client';
import { lock } from '@/lib/base/db/locks';
import type { Tx } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { post } from '@/lib/people/mail/post';
import type { RenewalPolicy } from '@/lib/people/settings/renewals/policy';
import { renewalPolicy } from '@/lib/people/settings/renewals/read-policy';
import { renewalUnpaid } from './letters/renewal-unpaid';
import { customerId } from '@/lib/base/values/ids';
import { dateOfDay, dayOf } from '@/lib/base/values/day';
import { renewDomain } from '@/lib/portfolio/domains/operations/renew';
import { placeRenewal } from '@/lib/portfolio/domains/place-renewal';
import { spendable } from '@/lib/portfolio/domains/unpaid-renewals';
import { momentOf } from '@/lib/portfolio/domains/renewal/renewal-moment';
import { offersFor, renewalOffers } from '@/lib/portfolio/domains/renewal-offer';

/** How often a customer is told that it cannot be paid. */
const warnsAgainDays = 7;

type AutoRenewals = {
  readonly ordered: number;
  /** Not ordered, or going to be impossible, for lack of money; their owners are told. */
  readonly unpaid: number;
  /** Nobody here knows what the registrar asks; they stand before staff. */
  readonly unpriced: number;
};

/**
 * Renews what its owners want renewed: asks the price, holds the money and orders, each domain in a transaction of its
 * own, of everybody or of one `customer`. One renewal a term, however often it runs and wherever it stops; nothing is ordered that is not paid.
 */
export async function renewDue(db: PrismaClient, now = new Date(nowMs()), customer?: string): Promise<AutoRenewals> {
  const policy = await renewalPolicy(db);
  const due = await db.domain.findMany({
    where: { customerId: customer ?? { not: null }, ...renewable(now, policy, policy.warnDays) },
    orderBy: [{ expiresOn: 'asc' }, { asciiName: 'asc' }],
    select: { id: true, asciiName: true },
  });
  const dues = new Map<string, number>();
  const counts = { ordered: 0, unpaid: 0, unpriced: 0, nothing: 0 };
  const failures: Error[] = [];
  for (const { id, asciiName } of due) {
    try {
      const what = await transaction(async (tx) => {
        await lock(tx, `change:domain:${asciiName}`);
        return renewOne(tx, id, dues, { now, policy });
      });
      counts[what] += 1;
    } catch (error) {
      failures.push(new Error(`${asciiName} could not be looked at`, { cause: error }));
    }
  }
  // The run fails as a whole, so that it is tried again, but only once everybody else had their turn.
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${due.length} renewals failed`);
  const { ordered, unpaid, unpriced } = counts;
  return { ordered, unpaid, unpriced };
}

async function renewOne(
  tx: Tx,
  id: string,
  dues: Map<string, number>,
  { now, policy }: { readonly now: Date; readonly policy: RenewalPolicy },
): Promise<'ordered' | 'unpaid' | 'unpriced' | 'nothing'> {
  // Its owner and its end are read again under the lock: both may have changed since the list was made.
  await tx.$queryRaw`SELECT id FROM domain WHERE id = ${id} FOR SHARE`;
  const domain = await tx.domain.findUniqueOrThrow({ where: { id }, include: { customer: true } });
  const { expiresOn, serviceId, customer } = domain;
  if (!domain.autoRenews || domain.missingSince || !customer || serviceId === null || !expiresOn) return 'nothing';
  const key = { domainId_endsOn: { domainId: id, endsOn: expiresOn } };
  const known = await tx.autoRenewal.findUnique({ where: key });
  if (known?.operationId) return 'nothing';
  const running = { subject: `domain:${domain.asciiName}`, kind: renewDomain.kind, endedAt: null };
  if ((await tx.operation.count({ where: running })) > 0) return 'nothing';
  if ((await momentOf(tx, domain)).kind === 'opens') return 'nothing';
  const [offer] = await renewalOffers(tx, domain);
  // After the end there may be nothing to order any more, but to buy the name back: that is asked for by hand.
  if (!offer && dayOf(expiresOn) < dayOf(now)) return 'nothing';
  if (!offer) {
    const create = { domainId: id, endsOn: expiresOn, unpricedAt: now };
    await tx.autoRenewal.upsert({ where: key, create, update: { unpricedAt: now } });
    return 'unpriced';
  }
  if (known?.unpricedAt) await tx.autoRenewal.update({ where: key, data: { unpricedAt: null } });
  const isTime = expiresOn <= (dateOfDay(dayOf(now, policy.renewDays)) ?? now);
  // Reckoned once a run: what is ordered leaves the wallet and the sum alike.
  const due = dues.get(customer.id) ?? (await dueOf(tx, customer.id, { now, policy, withinDays: policy.warnDays }));
  dues.set(customer.id, due);
  if (isTime) {
    const { asciiName } = domain;
    const renewal = { domain: { id, asciiName, serviceId: Number(serviceId) }, customerId: customerId(customer.id) };
    const placed = await placeRenewal(tx, { ...renewal, userId: null, offer });
    if (placed.ok) {
      const operationId = placed.value;
      const create = { domainId: id, endsOn: expiresOn, operationId };
      await tx.autoRenewal.upsert({ where: key, create, update: { operationId } });
      dues.set(customer.id, due - offer.price.minor);
      return 'ordered';
    }
  } else if ((await spendable(tx, customer.id, offer.price.currency)) >= due) {
    return 'nothing';
  }
  const isFresh = known?.warnedAt && now.getTime() - known.warnedAt.getTime() < warnsAgainDays * 86_400_000;
  if (!isFresh) {
    const warned = { warnedAt: now, priceMinor: BigInt(offer.price.minor) };
    await tx.autoRenewal.upsert({
      where: key,
      create: { domainId: id, endsOn: expiresOn, ...warned },
      update: warned,
    });
    await post(tx, renewalUnpaid, { domainId: id });
  }
  return 'unpaid';
}

/** What our schedule still tries to renew of what ends within so many days. */
function renewable(now: Date, { stopDays }: RenewalPolicy, withinDays: number) {
  return {
    autoRenews: true,
    serviceId: { not: null },
    missingSince: null,
    state: { in: ['active', 'suspended'] },
    expiresOn: {
      gte: dateOfDay(dayOf(now, 0 - stopDays)) ?? now,
      lte: dateOfDay(dayOf(now, withinDays)) ?? now,
    },
  } satisfies Prisma.DomainWhereInput;
}

type Within = { readonly now?: Date; readonly policy: RenewalPolicy; readonly withinDays: number };

/** What all renewals of a customer of what ends within so many days will cost, in minor units. */
export async function dueOf(
  tx: Tx,
  customer: string,
  { now = new Date(nowMs()), policy, withinDays }: Within,
): Promise<number> {
  const where = { customerId: customer, ...renewable(now, policy, withinDays) };
  const domains = await tx.domain.findMany({ where });
  const running = await tx.operation.findMany({
    where: {
      subject: { in: domains.map(({ asciiName }) => `domain:${asciiName}`) },
      kind: renewDomain.kind,
      endedAt: null,
    },
    select: { subject: true },
  });
  const isRunning = new Set(running.map(({ subject }) => subject));
  const offers = await offersFor(tx, domains);
  return domains
    .filter(({ asciiName }) => !isRunning.has(`domain:${asciiName}`))
    .reduce((sum, domain) => sum + (offers(domain)[0]?.price.minor ?? 0), 0);
}
