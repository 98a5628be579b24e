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
  /** Paid for and done in a month ("2026-11", UTC): what its revenue is made of. */
  paid: searchParameter.pipe(
    z
      .string()
      .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)
      .optional()
      .catch(undefined),
  ),
  /** One group (lib/desk/groups). */
  group: word,
  after: word,
});
export type QueueSearch = z.output<typeof queueSearch>;
