import { z } from 'zod';
import { searchParameter } from '@/lib/base/values/search-parameter';
import { messageKey } from '@/lib/base/i18n/message-key';
import { bounded, idText, searchText, text } from '@/lib/base/values/text';
import { domainSearch } from '@/lib/portfolio/domains/schema';
import { serverChoice } from '@/lib/portfolio/server-sets/schema';
import { tagName } from '@/lib/portfolio/tags/schema';
import { mostPasted, mostTicked } from './limits';
import { readPasted } from './pasted-names';

/** What is on or off at the registrar, of each domain. */
export const switchDeeds = ['delegation', 'privacy'] as const;
export type SwitchDeed = (typeof switchDeeds)[number];

const bulkDeeds = ['nameServers', 'autoRenew', 'renew', 'folder', 'tag', ...switchDeeds] as const;
export type BulkDeed = (typeof bulkDeeds)[number];

/** What each may do with many domains, in the order that it is offered. */
export const bulkDeedsOf = {
  owner: ['renew', 'nameServers', 'autoRenew', 'delegation', 'privacy', 'folder', 'tag'],
  staff: ['nameServers', 'delegation', 'privacy', 'folder', 'tag'],
} as const satisfies Readonly<Record<'owner' | 'staff', readonly BulkDeed[]>>;

export const bulkPageSize = 50;

const flag = searchParameter.transform((text) => text === '1');

/** Ids, as several parameters or as one with dots between them. */
const ids = z
  .preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(z.string().max(10_000)))
  .catch([])
  .transform((parts) => [...new Set(parts.flatMap((part) => part.split('.')))].filter(isIdLike).slice(0, mostTicked));

const isIdLike = (text: string) => /^\w{1,64}$/.test(text);

/** A change of many domains as its address says it: which ones, what, and what was typed. */
export const bulkSearch = z.object({
  do: searchParameter.pipe(z.enum(bulkDeeds).catch('nameServers')),
  id: ids,
  /** All that `q`, `show`, `folder` and `tag` find but for those in `not`, instead of those that are named. */
  found: flag,
  q: domainSearch.shape.q,
  show: domainSearch.shape.show,
  folder: domainSearch.shape.folder,
  tag: domainSearch.shape.tag,
  not: ids,
  /** The names of a pasted list. */
  list: searchText(64),
  /** What a group was refused with this code. */
  group: searchText(64),
  code: searchText(64),
  use: searchParameter.pipe(serverChoice.optional().catch(undefined)),
  host0: searchText(300),
  host1: searchText(300),
  host2: searchText(300),
  host3: searchText(300),
  wanted: searchParameter.pipe(z.enum(['on', 'off']).optional().catch(undefined)),
  /** It is no longer as it was shown. */
  moved: flag,
  page: domainSearch.shape.page,
});
export type BulkSearch = z.output<typeof bulkSearch>;

/** On or off; where the address does not say which, what is asked for more often. */
export const wantedIn = ({ wanted, do: deed }: Pick<BulkSearch, 'wanted' | 'do'>): 'on' | 'off' =>
  wanted ?? (deed === 'delegation' ? 'off' : 'on');

export const hostFields = ['host0', 'host1', 'host2', 'host3'] as const;
export type HostField = (typeof hostFields)[number];

/** Into which folder what was shown goes; staff may let it be all that lies there. */
export const moveBulkInput = z.object({
  query: z.string().max(10_000),
  mark: z.string().max(64),
  key: z.string().regex(/^grp_\w{20}$/),
  folder: idText,
  /** What a new folder is called. */
  name: text({ max: 100 }).optional(),
  replaces: z.literal('on').optional(),
});

/** A list of names, as it was pasted. */
export const pasteInput = z.object({
  names: bounded(200_000)
    .min(1)
    .superRefine((names, context) => {
      const { length } = readPasted(names);
      if (length === 0) context.addIssue({ code: 'custom', message: 'bulk.pasted.noNames' });
      if (length > mostPasted)
        context.addIssue({
          code: 'custom',
          message: messageKey('bulk.pasted.tooMany', { count: length, most: mostPasted }),
        });
    }),
});

/** The list that an address is about. */
export const pastedSearch = z.object({ list: searchText(64) });

/** The tag that what was shown gets, or loses. */
export const tagBulkInput = z.object({
  query: z.string().max(10_000),
  mark: z.string().max(64),
  key: z.string().regex(/^grp_\w{20}$/),
  name: tagName,
  verb: z.enum(['give', 'take']),
});

/** The application of a page that was shown, which the query of its address says. */
export const applyBulkInput = z.object({
  query: z.string().max(10_000),
  mark: z.string().max(64),
  key: z.string().regex(/^grp_\w{20}$/),
});
