import { now } from '@/lib/base/clock/clock';
import { dayOf } from '@/lib/base/values/day';
import { marginSearch, type MarginSearch } from './margin-schema';

/** What an address asks of the margin, of the present month where it names none. */
export function marginAsked(params: unknown): MarginSearch {
  const search = marginSearch.parse(params);
  return { ...search, month: search.month || dayOf(now()).slice(0, 7) };
}
