import { z } from 'zod';
import { idText, searchText } from '@/lib/base/values/text';

/** What of the days ahead is looked at: all that is due, or what fails, and why. */
export const dueViews = ['calendar', 'all', 'registrar', 'wallet', 'unpriced', 'charges'] as const;

/** A list of due renewals, as its address says: of one day or of all, and why they fail. */
export const dueSearch = z.object({
  show: z.preprocess((given) => (Array.isArray(given) ? given[0] : given), z.enum(dueViews).catch('calendar')),
  day: searchText(10).transform((day) =>
    /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : '',
  ),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type DueSearch = z.output<typeof dueSearch>;

/** Whose card is charged. */
export const chargeInput = z.object({ customer: idText });
