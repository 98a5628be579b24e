import 'server-only';
import type { Tx } from '@/lib/db/client';
import { moneyFromDatabase, type Money } from '@/lib/values/money';

/** By what a year more of a domain is priced. */
export type RenewalTerms =
  | { readonly kind: 'zone' }
  /** A premium name bought here: what was shown when it was bought, a year. */
  | { readonly kind: 'agreed'; readonly price: Money; readonly cost: Money }
  /** Nobody here knows what the registrar asks: the reseller quotes it. */
  | { readonly kind: 'quoted' };

/** A name that is or may be premium is never priced as its zone: that could be less than the registrar asks us. */
export async function renewalTerms(tx: Tx, { asciiName }: { readonly asciiName: string }): Promise<RenewalTerms> {
  const [domain, bought, reading] = await Promise.all([
    tx.domain.findUnique({ where: { asciiName }, select: { renewsAsQuoted: true } }),
    tx.orderLine.findFirst({
      where: { asciiName, kind: 'register' },
      orderBy: { order: { createdAt: 'desc' } },
      select: { isPremium: true, renewPriceMinor: true, renewCostMinor: true, order: { select: { currency: true } } },
    }),
    tx.availabilityReading.findUnique({ where: { asciiName }, select: { state: true } }),
  ]);
  if (domain?.renewsAsQuoted) return { kind: 'quoted' };
  if (!bought?.isPremium) return { kind: reading?.state === 'premium' ? 'quoted' : 'zone' };
  if (bought.renewCostMinor === null) return { kind: 'quoted' };
  const { currency } = bought.order;
  const price = moneyFromDatabase(bought.renewPriceMinor, currency);
  const cost = moneyFromDatabase(bought.renewCostMinor, currency);
  return price && cost ? { kind: 'agreed', price, cost } : { kind: 'quoted' };
}
