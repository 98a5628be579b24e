import { z } from 'zod';
import { bounded, idText, searchText } from '@/lib/base/values/text';
import { mostListed } from './limits';

export const nameListPageSize = 100;

/** A list as it was pasted. */
export const nameListForm = z.object({
  names: bounded(400_000).refine((text) => text.trim() !== '', { error: 'errors.required' }),
  /** Where a word without a zone is asked about. */
  zone: idText,
});

export const nameListParts = z.object({ list: idText });

/** What is looked at of a list: what its names were found to be. */
export const nameListShows = ['all', 'available', 'premium', 'taken', 'other', 'unknown', 'wrong'] as const;

export const nameListSearch = z.object({
  show: z.enum(nameListShows).default('all').catch('all'),
  q: searchText(63),
  page: z.coerce.number().int().min(1).max(mostListed).default(1).catch(1),
});
export type NameListSearch = z.output<typeof nameListSearch>;
