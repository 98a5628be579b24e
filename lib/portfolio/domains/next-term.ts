import 'server-only';
import { now } from '@/lib/base/clock/clock';
import type { Tx } from '@/lib/base/db/client';
import { billedIn } from '@/lib/money/rates/exchanges';
import { dateOfDay, dayOf } from '@/lib/base/values/day';
import { homeCurrency, money, type Money } from '@/lib/base/values/money';
import { renewalPolicy } from '@/lib/people/settings/renewals/read-policy';
import { boughtBackIn, windowOf } from './renewal/renewal-moment';
import { yearlyRenewals } from './renewal-offer';
import { restorationPrice } from './restoration-offer';
import { spendable } from './unpaid-renewals';

/** The year that comes after the one that is paid: what it costs, and what our schedule would do about it. */
export type NextTerm = {
  /** What a year more costs its owner now; null where nobody knows, as of a name that is only bought back. */
  readonly price: Money | null;
  /** What it costs in all once it is only bought back; null where its zone gives none back, or nobody knows. */
  readonly restoration: Money | null;
  /** The day on which our schedule takes that; today where it has come. Null while nobody knows when the term ends. */
  readonly takenOn: Date | null;
  /** What the owner's wallet can pay; null where nobody owns it. */
  readonly wallet: Money | null;
};

type Known = {
  readonly asciiName: string;
  readonly tld: string;
  readonly createdOn: Date | null;
  readonly expiresOn: Date | null;
};

/** What the next year of a domain costs its owner, when that would be taken, and whether there is as much. */
export async function nextTermOf(tx: Tx, domain: Known, owner: string | null): Promise<NextTerm> {
  const isBoughtBack = (await boughtBackIn(tx, [domain.tld]))(domain);
  const price = isBoughtBack ? null : ((await yearlyRenewals(tx, [domain]))(domain)?.price ?? null);
  const currency = price?.currency ?? (owner === null ? homeCurrency : await billedIn(tx, owner));
  const { renewDays } = await renewalPolicy(tx);
  const day = domain.expiresOn && dayOf(domain.expiresOn, 0 - renewDays);
  const today = dayOf(now());
  return {
    price,
    restoration: (await restorationPrice(tx, domain, await windowOf(tx, domain)))?.price ?? null,
    takenOn: dateOfDay(day !== null && day < today ? today : day),
    wallet: owner === null ? null : money(await spendable(tx, owner, currency), currency),
  };
}
