import { z } from 'zod';
import { monthSearch } from './schema';

export const marginViews = ['zone', 'customer', 'month'] as const;
const sorts = ['name', 'sold', 'revenue', 'cost', 'margin'] as const;

/** What the address of the margin says; nonsense is taken for "by zone, this month, the largest first". */
export const marginSearch = z.object({
  by: z.enum(marginViews).default('zone').catch('zone'),
  /** "2026-11", or '' for the present one; of the months its year counts. */
  month: monthSearch,
  sort: z.enum(sorts).default('margin').catch('margin'),
  dir: z.enum(['asc', 'desc']).default('desc').catch('desc'),
  page: z.coerce.number().int().min(1).max(100_000).default(1).catch(1),
});
export type MarginSearch = z.output<typeof marginSearch>;
