import 'server-only';
import { now } from '@/lib/base/clock/clock';
import { db } from '@/lib/base/db/client';
import { localDay } from '@/lib/base/i18n/local-time';
import { rateTable, type TaxRate } from '@/lib/money/tax/rates';
import type { Regime } from '@/lib/money/tax/schema';
import type { StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { sellersIn, type Seller } from './sellers';

export type SellerView = Seller;

/** Every company that papers can be made out by, for the owner. */
export async function sellers(actor: StaffActor): Promise<readonly SellerView[]> {
  return may(actor, 'settings.change') ? sellersIn(db) : [];
}

/** How one of our companies pays VAT from a day on. */
export type SellerTax = {
  readonly id: string;
  readonly name: string;
  /** "2026-01-01" */
  readonly since: string;
  readonly regime: Regime;
  /** It is the one that counts today. */
  readonly isNow: boolean;
};

/** VAT as the papers of today hold it: the rates of every regime, and the regimes of our companies. */
export async function taxBoard(
  actor: StaffActor,
): Promise<{ readonly rates: readonly TaxRate[]; readonly sellers: readonly SellerTax[] }> {
  const today = localDay(now(), 'Europe/Moscow').day;
  const companies = (await sellers(actor)).flatMap(({ id, details: { name }, regimes }) => {
    const latest = regimes.find(({ since }) => since <= today)?.since;
    return regimes.map(({ since, regime }) => ({ id, name, since, regime, isNow: since === latest }));
  });
  return { rates: rateTable(today), sellers: companies };
}

/** What the form of a seller begins with; a new one counts from the beginning of this year. */
export function sellerForm(seller: SellerView | null, kind: 'organization' | 'sole'): Readonly<Record<string, string>> {
  const year = localDay(now(), 'Europe/Moscow').day.slice(0, 4);
  if (!seller) return { id: '', kind, regime: 'none', since: `${year}-01-01`, closing: 'act' };
  const [latest] = seller.regimes;
  return { id: seller.id, ...seller.details, regime: latest?.regime ?? 'none', since: latest?.since ?? '' };
}
