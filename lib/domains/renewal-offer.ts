import 'server-only';
import { allZones, pricesIn } from '@/lib/catalogue/zones';
import { priceOf } from '@/lib/catalogue/prices';
import type { Tx } from '@/lib/db/client';
import { multiplyMoney, type Money } from '@/lib/values/money';

/** What renewing for some years costs the customer, and us at most. */
export type RenewalOffer = { readonly years: number; readonly price: Money; readonly cost: Money };

/** The years a domain may be renewed for, each with its price; empty where the registrar quotes none. */
export async function renewalOffers(
  tx: Tx,
  domain: { readonly asciiName: string; readonly tld: string },
): Promise<readonly RenewalOffer[]> {
  const zone = (await allZones(tx)).find(({ tld }) => tld === domain.tld);
  if (!zone) return [];
  const { cost } = pricesIn(zone, { ascii: domain.asciiName });
  const yearly = priceOf(cost.renew, zone.margin);
  return Array.from({ length: Math.max(1, zone.maxYears) }, (_, index) => ({
    years: index + 1,
    price: multiplyMoney(yearly, index + 1),
    cost: multiplyMoney(cost.renew, index + 1),
  }));
}
