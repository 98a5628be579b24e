import { z } from 'zod';
import { searchParameter } from '@/lib/base/values/search-parameter';
import { searchText } from '@/lib/base/values/text';
import { tabs } from '@/lib/queue/live/tabs';

const word = searchText(200).transform((text) => text || undefined);

/** What the address of the list says; nonsense is left out. */
export const queueSearch = z.object({
  tab: searchParameter.pipe(z.enum(tabs).catch('attention')),
  q: word,
  /** One kind of refusal. */
  code: word,
  /** One kind of operation. */
  kind: word,
  /** One group (lib/desk/groups). */
  group: word,
  after: word,
});
export type QueueSearch = z.output<typeof queueSearch>;
