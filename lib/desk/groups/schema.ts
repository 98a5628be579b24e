import { z } from 'zod';
import { searchParameter } from '@/lib/base/values/search-parameter';
import { idText, searchText, text } from '@/lib/base/values/text';
import { tabs } from '@/lib/queue/live/tabs';

export const groupInput = z.object({ groupId: idText });

/** Everything of a group that was refused with one code. */
export const retryRefusedInput = z.object({ groupId: idText, code: text({ min: 1, max: 64 }) });

/** What the address of the list says. */
export const groupSearch = z.object({ after: searchText(200).transform((typed) => typed || undefined) });
export type GroupSearch = z.output<typeof groupSearch>;

/** What the address of one group says: which of its operations are shown. */
export const groupOperationsSearch = groupSearch.extend({
  tab: searchParameter.pipe(z.enum(tabs).optional().catch(undefined)),
});
export type GroupOperationsSearch = z.output<typeof groupOperationsSearch>;
