import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { homeCurrency, moneyFromDatabase, type Money } from '@/lib/base/values/money';
import { boughtAsPremium } from './registration/registration';
import { domainSubject } from './subject';

/** By what a year more of a domain is priced. */
export type RenewalTerms =
  | { readonly kind: 'zone' }
  /** A premium name that its owner bought here: what was shown when it was bought, a year. */
  | { readonly kind: 'agreed'; readonly price: Money; readonly cost: Money }
  /** Nobody here knows what the registrar asks: the reseller quotes it. */
  | { readonly kind: 'quoted' };

/**
 * The terms of names, by name. One that is or may be premium is never priced as its zone: that could be less than the
 * registrar asks us. What was agreed with a former owner binds neither the reseller nor the present one.
 */
export async function renewalTerms(tx: Tx, names: readonly string[]): Promise<(asciiName: string) => RenewalTerms> {
  const these = { asciiName: { in: [...names] } };
  const [domains, lines, readings] = await Promise.all([
    tx.domain.findMany({ where: these, select: { asciiName: true, customerId: true, renewsAsQuoted: true } }),
    tx.orderLine.findMany({
      where: { subject: { in: names.map(domainSubject) }, kind: 'domain.register' },
      orderBy: { order: { createdAt: 'desc' } },
      select: {
        subject: true,
        input: true,
        renewPriceMinor: true,
        renewCostMinor: true,
        order: { select: { customerId: true, currency: true } },
      },
    }),
    tx.availabilityReading.findMany({ where: { ...these, state: 'premium' }, select: { asciiName: true } }),
  ]);
  return (asciiName) => {
    const domain = domains.find((row) => row.asciiName === asciiName);
    if (domain?.renewsAsQuoted) return { kind: 'quoted' };
    const bought = lines.filter(({ subject }) => subject === domainSubject(asciiName));
    const own = bought.find(({ order }) => order.customerId === domain?.customerId);
    if (own && boughtAsPremium(own.input)) return agreed(own);
    const mayBePremium =
      readings.some((row) => row.asciiName === asciiName) || (!own && bought[0] && boughtAsPremium(bought[0].input));
    return { kind: mayBePremium ? 'quoted' : 'zone' };
  };
}

type Bought = {
  readonly renewPriceMinor: bigint;
  readonly renewCostMinor: bigint | null;
  readonly order: { readonly currency: string };
};

function agreed({ renewPriceMinor, renewCostMinor, order: { currency } }: Bought): RenewalTerms {
  if (renewCostMinor === null) return { kind: 'quoted' };
  const cost = moneyFromDatabase(renewCostMinor, homeCurrency);
  return { kind: 'agreed', price: moneyFromDatabase(renewPriceMinor, currency), cost };
}
