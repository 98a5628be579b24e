import 'server-only';
import { now } from '@/lib/base/clock/clock';
import { db } from '@/lib/base/db/client';
import { localDay } from '@/lib/base/i18n/local-time';
import type { StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { sellersIn, type Seller } from './sellers';

export type SellerView = Seller;

/** Every company that papers can be made out by, for the owner. */
export async function sellers(actor: StaffActor): Promise<readonly SellerView[]> {
  return may(actor, 'settings.change') ? sellersIn(db) : [];
}

/** What the form of a seller begins with; a new one counts from the beginning of this year. */
export function sellerForm(seller: SellerView | null, kind: 'organization' | 'sole'): Readonly<Record<string, string>> {
  const year = localDay(now(), 'Europe/Moscow').day.slice(0, 4);
  if (!seller) return { id: '', kind, regime: 'none', since: `${year}-01-01`, closing: 'act' };
  const [latest] = seller.regimes;
  return { id: seller.id, ...seller.details, regime: latest?.regime ?? 'none', since: latest?.since ?? '' };
}
