import { z } from 'zod';
import { idText, searchText, text } from '@/lib/base/values/text';

export const releasedPageSize = 50;

export const releasedZones = ['ru', 'рф', 'su'] as const;

/** A whole number as it was typed; `readCount` reads it. */
const count = searchText(9);

/** What the address of the list says; nonsense narrows nothing. */
export const releasedSearch = z.object({
  show: z.enum(['free', 'expiring']).default('free').catch('free'),
  q: searchText(80),
  zone: z.enum(releasedZones).optional().catch(undefined),
  letters: z.enum(['latin', 'cyrillic']).optional().catch(undefined),
  /** Letters before the zone. */
  shortest: count,
  longest: count,
  /** Days that it became or becomes free between, as they were typed. */
  from: searchText(20),
  until: searchText(20),
  /** Roubles that it costs at most. */
  price: count,
  sort: z.enum(['freed', 'name', 'length', 'price']).optional().catch(undefined),
  dir: z.enum(['asc', 'desc']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
});
export type ReleasedSearch = z.output<typeof releasedSearch>;

/** A name or a pattern, as it is typed. */
export const watchForm = z.object({ pattern: text({ min: 1, max: 80 }) });
export const unwatchForm = z.object({ watchId: idText });

/** For which customer staff order which name. */
export const orderForForm = z.object({ customer: idText, name: text({ min: 1, max: 80 }) });

/** What the address of the page before it says: the name, and what the customer is looked for by. */
export const orderForSearch = z.object({ name: searchText(80), customer: searchText(100) });

/** A whole number that was typed; null where it is none. */
export function readCount(typed: string): number | null {
  return /^\d{1,7}$/.test(typed.replace(/\s/g, '')) ? Number(typed.replace(/\s/g, '')) : null;
}

/** As it is without a choice: what was freed last, or what is free first. */
export function orderIn({ show, sort, dir }: Pick<ReleasedSearch, 'show' | 'sort' | 'dir'>) {
  const latestFirst = show === 'free' && (sort ?? 'freed') === 'freed';
  return { sort: sort ?? 'freed', dir: dir ?? (latestFirst ? 'desc' : 'asc') } as const;
}
