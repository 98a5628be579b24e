import { z } from 'zod';
import { searchParameter } from '@/lib/base/values/search-parameter';
import { idText, searchText, text } from '@/lib/base/values/text';
import { tabs } from '@/lib/queue/live/tabs';

export const groupInput = z.object({ groupId: idText });

/** Everything of a group that was refused with one code. */
export const retryRefusedInput = z.object({ groupId: idText, code: text({ min: 1, max: 64 }) });

export const groupsPageSize = 25;

/** What the address of the list says: all of them, or those in which something waits for a person. */
export const groupSearch = z.object({
  show: searchParameter.pipe(z.enum(['all', 'waiting']).catch('all')),
  page: searchParameter.transform(Number).pipe(z.number().int().min(1).max(10_000).catch(1)),
});
export type GroupSearch = z.output<typeof groupSearch>;

/** What the address of one group says: which of its operations are shown. */
export const groupOperationsSearch = z.object({
  after: searchText(200).transform((typed) => typed || undefined),
  tab: searchParameter.pipe(z.enum(tabs).optional().catch(undefined)),
});
export type GroupOperationsSearch = z.output<typeof groupOperationsSearch>;

/** How its owner looks at a group: what was refused first. */
export const ownTabs = ['refused', 'waiting', 'done', 'cancelled'] as const;
export type OwnTab = (typeof ownTabs)[number];

export const ownNamesPageSize = 50;

/** What the address of a customer's group says. */
export const ownGroupSearch = z.object({
  tab: searchParameter.pipe(z.enum(ownTabs).optional().catch(undefined)),
  page: searchParameter.transform(Number).pipe(z.number().int().min(1).max(1000).catch(1)),
});
export type OwnGroupSearch = z.output<typeof ownGroupSearch>;
