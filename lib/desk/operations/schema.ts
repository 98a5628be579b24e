import { z } from 'zod';
import { searchParameter } from '@/lib/base/values/search-parameter';
import { searchText } from '@/lib/base/values/text';
import { tabs, type Tab } from '@/lib/queue/live/tabs';

const word = searchText(200).transform((text) => text || undefined);

/** Operations that a figure of the overview counts, and the tab that they lie in. */
const sliceTabs = {
  sending: 'running',
  unclear: 'running',
  'long-unclear': 'running',
  late: 'waiting',
  'done-in-day': 'done',
  'cancelled-in-day': 'done',
} as const satisfies Readonly<Record<string, Tab>>;
const slices = ['sending', 'unclear', 'long-unclear', 'late', 'done-in-day', 'cancelled-in-day'] as const;
export type Slice = (typeof slices)[number];

const queueFields = z.object({
  tab: searchParameter.pipe(z.enum(tabs).catch('attention')),
  q: word,
  /** What a figure counts and nothing else, whichever tab is said. */
  only: searchParameter.pipe(z.enum(slices).optional().catch(undefined)),
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

/** What the address of the list says; nonsense is left out. */
export const queueSearch = queueFields.transform((search) =>
  search.only === undefined ? search : { ...search, tab: sliceTabs[search.only] },
);
export type QueueSearch = z.output<typeof queueSearch>;
