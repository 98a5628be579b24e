import 'server-only';
import { billedIn } from '@/lib/money/rates/exchanges';
import { digest } from '@/lib/base/crypto/token';
import type { Tx } from '@/lib/base/db/client';
import { sumMoney, type Money } from '@/lib/base/values/money';
import type { CustomerActor } from '@/lib/people/access/actor';
import { renewDomain } from '@/lib/portfolio/domains/operations/renew';
import { offersFor, type RenewalOffer } from '@/lib/portfolio/domains/renewal-offer';
import { momentsIn } from '@/lib/portfolio/domains/renewal/renewal-moment';
import { promisedCalls } from '@/lib/queue/engine/enqueue-calls';
import { isHere, type ChosenDomain } from './chosen';
import { standings } from './under-way';

export type NotRenewed =
  | { readonly kind: 'inProgress' | 'missing' | 'notHere' | 'unpriced' }
  /** "2027-01-20": from that day on it can be. */
  | { readonly kind: 'opens'; readonly on: string };

/** A domain that is renewed for a year, or why it is not. */
export type PlannedRenewal =
  | { readonly domain: ChosenDomain; readonly offer: RenewalOffer; readonly why: null }
  | { readonly domain: ChosenDomain; readonly offer: null; readonly why: NotRenewed };

export type RenewalToOrder = Extract<PlannedRenewal, { why: null }>;

export type RenewalPlan = {
  readonly rows: readonly PlannedRenewal[];
  readonly changes: number;
  readonly total: Money;
  readonly calls: number;
  readonly mark: string;
};

/** What renewing many domains for a year does to each, and costs. */
export async function planRenewals(
  tx: Tx,
  actor: CustomerActor,
  domains: readonly ChosenDomain[],
): Promise<RenewalPlan> {
  const [standingOf, offersOf, momentOf] = await Promise.all([
    standings(tx, actor, { domains, kinds: [renewDomain.kind] }),
    offersFor(tx, domains),
    momentsIn(
      tx,
      domains.map(({ tld }) => tld),
    ),
  ]);
  const rows = domains.map((domain): PlannedRenewal => {
    const no = (why: NotRenewed) => ({ domain, offer: null, why });
    if (!isHere(domain)) return no({ kind: 'notHere' });
    if (domain.missingSince) return no({ kind: 'missing' });
    if (standingOf(domain).kind !== 'free') return no({ kind: 'inProgress' });
    const moment = momentOf(domain);
    if (moment.kind === 'opens') return no({ kind: 'opens', on: moment.on });
    const [offer] = offersOf(domain);
    return offer ? { domain, offer, why: null } : no({ kind: 'unpriced' });
  });
  const renewed = rows.filter(isRenewed);
  return {
    rows: rows.toSorted((left, right) => Number(right.why === null) - Number(left.why === null)),
    changes: renewed.length,
    total: sumMoney(
      renewed.map(({ offer }) => offer.price),
      await billedIn(tx, actor.customerId),
    ),
    calls: promisedCalls(
      renewDomain,
      renewed.map(({ domain, offer }) => orderOf(domain, offer)),
    ),
    mark: digest(
      JSON.stringify(renewed.map(({ domain, offer }) => [domain.id, domain.expiresOn, offer.price, offer.cost])),
    ),
  };
}

export const isRenewed = (row: PlannedRenewal): row is RenewalToOrder => row.why === null;

/** The input of its operation. */
export function orderOf({ id: domainId, asciiName, serviceId }: ChosenDomain, { years }: RenewalOffer) {
  return { domainId, asciiName, serviceId: Number(serviceId), years };
}
