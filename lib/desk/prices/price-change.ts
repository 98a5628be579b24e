import { z } from 'zod';
import { boardPageSize, boardShows, zonesShown } from '@/lib/desk/prices/board-list';
import { amount, percent } from '@/lib/desk/prices/price-rule-schema';
import type { PriceChange } from '@/lib/money/prices/price-plan';
import type { Margin } from '@/lib/money/prices/prices';
import { searchedZone } from '@/lib/desk/prices/searched-zone';
import { searchParameter } from '@/lib/base/values/search-parameter';
import type { Zone } from '@/lib/money/prices/zones';
import { zodMessage } from '@/lib/base/i18n/zod-message';

const typed = searchParameter.transform((text) => (text ?? '').slice(0, 50));
const flag = searchParameter.transform((text) => text === '1');

/** A change of prices as its address says it: which zones, and what was typed. */
export const priceChangeSearch = z.object({
  zone: z
    .preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(z.string().max(63)))
    .catch([])
    .transform((zones) => zones.slice(0, boardPageSize)),
  /** All zones that `q` and `show` find, instead of those that are named. */
  found: flag,
  q: searchedZone,
  show: searchParameter.pipe(z.enum(boardShows).optional().catch(undefined)),
  change: searchParameter.pipe(z.enum(['rule', 'general']).optional().catch(undefined)),
  margin: typed,
  fixed: typed,
  roundTo: typed,
  least: typed,
  /** Prices moved between the preview and its application. */
  moved: flag,
  page: searchParameter.transform(Number).pipe(z.number().int().min(1).max(1000).catch(1)),
});
export type PriceChangeSearch = z.output<typeof priceChangeSearch>;

/** The zones that are meant, in the reseller's order. */
export function zonesMeant(zones: readonly Zone[], { zone, found, q, show }: PriceChangeSearch): readonly Zone[] {
  if (found) return zonesShown(zones, { q, show, sort: 'place', dir: 'asc' });
  return zones.filter(({ tld }) => zone.includes(tld));
}

export type TypedChange =
  | { readonly kind: 'none' }
  | { readonly kind: 'wrong'; readonly errors: Readonly<Partial<Record<ChangeField, string>>> }
  | { readonly kind: 'read'; readonly change: PriceChange };

export const changeFields = ['margin', 'fixed', 'roundTo', 'least'] as const;
export type ChangeField = (typeof changeFields)[number];

/** What was typed as a change; message keys by field where it makes none. */
export function changeTyped({ change, ...fields }: PriceChangeSearch): TypedChange {
  if (change === undefined) return { kind: 'none' };
  if (change === 'general') return { kind: 'read', change: { kind: 'general' } };
  const given = changeFields.filter((field) => fields[field].trim() !== '');
  if (given.length === 0) return { kind: 'wrong', errors: { margin: 'prices.bulk.nothingTyped' } };
  const read = ruleParts.safeParse(Object.fromEntries(given.map((field) => [field, fields[field]])), {
    error: zodMessage,
  });
  if (read.success) return { kind: 'read', change: { kind: 'rule', ...read.data } };
  return {
    kind: 'wrong',
    errors: Object.fromEntries(
      changeFields.flatMap((field) => {
        const issue = read.error.issues.find(({ path }) => path[0] === field);
        return issue ? [[field, issue.message]] : [];
      }),
    ),
  };
}

const ruleParts = z
  .object({ margin: percent, fixed: amount, roundTo: amount, least: amount })
  .partial()
  .transform(({ margin, fixed, roundTo, least }): Partial<Margin> => ({
    ...(margin !== undefined && { marginBps: margin }),
    ...(fixed !== undefined && { fixedMinor: fixed }),
    ...(roundTo !== undefined && { roundToMinor: Math.max(1, roundTo) }),
    ...(least !== undefined && { leastMinor: least }),
  }));
