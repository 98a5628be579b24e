import 'server-only';
import { buyerOf, type Actor } from '@/lib/people/access/actor';
import { hit } from '@/lib/people/auth/rate-limit';
import type { SearchResult, Suggested } from '@/lib/shop/search/schema';
import { searchNames } from '@/lib/shop/search/search';
import { suggestionsFor } from '@/lib/shop/search/suggestions';
import { visitorAddress } from '@/lib/registrar/account/visitor';
import { searchLimits } from '@/lib/registrar/account/visitor-limits';
import { db } from '@/lib/base/db/client';

/** What a person at this address typed, as names with their state and price; so many questions a minute and no more. */
export async function search(typed: string, address: string, actor: Actor | null): Promise<SearchResult> {
  const minutes = await hit(db, searchLimits(address));
  if (minutes !== null) return { kind: 'error', question: typed, code: 'rate-limited', values: { minutes }, meant: [] };
  return searchNames(typed, await visitorAddress(), buyerOf(actor));
}

type Wanted = { readonly actor: Actor | null; readonly hyphens?: boolean; readonly areChecked?: boolean };

/** Names like what a person at this address typed, within the same limits. */
export async function suggestions(
  typed: string,
  address: string,
  { actor, hyphens = false, areChecked = false }: Wanted,
): Promise<Suggested> {
  if ((await hit(db, searchLimits(address))) !== null) return { names: null };
  return suggestionsFor(typed, { visitor: await visitorAddress(), buyer: buyerOf(actor), hyphens, areChecked });
}
