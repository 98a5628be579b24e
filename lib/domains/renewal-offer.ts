import 'server-only';
import { allZones, pricesIn, type Zone } from '@/lib/catalogue/zones';
import { priceOf } from '@/lib/catalogue/prices';
import type { Tx } from '@/lib/db/client';
import { multiplyMoney, type Money } from '@/lib/values/money';
import { renewalTerms, type RenewalTerms } from './renewal-terms';

/** What renewing for some years costs the customer, and us at most. */
export type RenewalOffer = { readonly years: number; readonly price: Money; readonly cost: Money };

/** The years a domain may be renewed for, each with its price; empty where no price is known. */
export async function renewalOffers(
  tx: Tx,
  domain: { readonly asciiName: string; readonly tld: string },
): Promise<readonly RenewalOffer[]> {
  const zone = (await allZones(tx)).find(({ tld }) => tld === domain.tld);
  const yearly = zone && yearlyRenewal(zone, domain.asciiName, await renewalTerms(tx, domain));
  if (!yearly) return [];
  return Array.from({ length: Math.max(1, zone.maxYears) }, (_, index) => ({
    years: index + 1,
    price: multiplyMoney(yearly.price, index + 1),
    cost: multiplyMoney(yearly.cost, index + 1),
  }));
}

function yearlyRenewal(zone: Zone, asciiName: string, terms: RenewalTerms): Omit<RenewalOffer, 'years'> | null {
  if (terms.kind === 'quoted') return null;
  if (terms.kind === 'agreed') return terms;
  const { cost } = pricesIn(zone, { ascii: asciiName });
  return { price: priceOf(cost.renew, zone.margin), cost: cost.renew };
}
