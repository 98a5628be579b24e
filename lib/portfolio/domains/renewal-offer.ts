import 'server-only';
import { pricesIn, zonesByGroup, type Zone } from '@/lib/money/prices/zones';
import { priceOf } from '@/lib/money/prices/prices';
import { lockedPrice } from '@/lib/money/prices/price-lock';
import type { Tx } from '@/lib/base/db/client';
import { multiplyMoney, type Currency, type Money } from '@/lib/base/values/money';
import { now } from '@/lib/base/clock/clock';
import { boughtBackIn, momentsIn } from './renewal/renewal-moment';
import { ownersOf } from './price-locks';
import { renewalTerms, type RenewalTerms } from './renewal-terms';

/** What renewing for some years costs the customer, and us at most. */
export type RenewalOffer = { readonly years: number; readonly price: Money; readonly cost: Money };

type Renewable = {
  readonly asciiName: string;
  readonly tld: string;
  readonly createdOn: Date | null;
  readonly expiresOn: Date | null;
};

/** The years a domain may be renewed for now, each with its price; empty where none is, or no price is known: so of one that is only bought back. */
export async function renewalOffers(tx: Tx, domain: Renewable): Promise<readonly RenewalOffer[]> {
  return (await offersFor(tx, [domain]))(domain);
}

/** The same for many domains: zones, rules and terms are read once, however many they are. */
export async function offersFor(
  tx: Tx,
  domains: readonly Renewable[],
): Promise<(domain: Renewable) => readonly RenewalOffer[]> {
  const tlds = domains.map(({ tld }) => tld);
  // One after another: a transaction has one connection.
  const yearlyOf = await yearlyRenewals(tx, domains);
  const moments = await momentsIn(tx, tlds);
  const isBoughtBack = await boughtBackIn(tx, tlds);
  return (domain) => {
    const moment = moments(domain);
    const yearly = yearlyOf(domain);
    // What buying a name back costs, the registrar charges and quotes nowhere: the reseller alone can say it.
    if (moment.kind === 'opens' || !yearly || isBoughtBack(domain)) return [];
    return Array.from({ length: Math.min(moment.maxYears, yearly.maxYears) }, (_, index) => ({
      years: index + 1,
      price: multiplyMoney(yearly.price, index + 1),
      cost: multiplyMoney(yearly.cost, index + 1),
    }));
  };
}

type Yearly = Omit<RenewalOffer, 'years'> & { readonly maxYears: number };

/**
 * What a year more of each of some domains costs its owner, whether or not it can be had today: by the owner's group, and
 * no more than was promised for it; null where no price is known.
 */
export async function yearlyRenewals(
  tx: Tx,
  domains: readonly Renewable[],
): Promise<(domain: Renewable) => Yearly | null> {
  const names = domains.map(({ asciiName }) => asciiName);
  const [zonesOf, terms, ownerOf] = await Promise.all([zonesByGroup(tx), renewalTerms(tx, names), ownersOf(tx, names)]);
  const at = now();
  return (domain) => {
    const { lock, ...owner } = ownerOf(domain.asciiName);
    const zone = zonesOf(owner).get(domain.tld);
    const yearly = zone && yearlyRenewal(zone, owner.currency, domain.asciiName, terms(domain.asciiName));
    if (!yearly) return null;
    const price = lockedPrice(yearly, lock, at, zone.rules.renew.exchange);
    return { cost: yearly.cost, price, maxYears: Math.max(1, zone.maxYears) };
  };
}

function yearlyRenewal(
  zone: Zone,
  currency: Currency,
  asciiName: string,
  terms: RenewalTerms,
): Omit<RenewalOffer, 'years'> | null {
  if (terms.kind === 'quoted') return null;
  // What was agreed in the currency of then is no price in that of now.
  if (terms.kind === 'agreed' && terms.price.currency === currency) return terms;
  const cost = terms.kind === 'agreed' ? terms.cost : pricesIn(zone, { ascii: asciiName }).cost.renew;
  return { price: priceOf(cost, zone.rules.renew), cost };
}
