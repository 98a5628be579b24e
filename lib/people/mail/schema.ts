import { z } from 'zod';
import { timeZones } from '@/lib/base/i18n/time-zones';
import { searchText } from '@/lib/base/values/text';

/** What the address of the list of letters says; nonsense is taken for "all of it, from the latest". */
export const letterListInput = z.object({
  q: searchText(200),
  page: z.coerce.number().int().min(1).max(100_000).default(1).catch(1),
});
export type LetterListInput = z.output<typeof letterListInput>;

/** A checkbox that is off sends nothing at all. */
const flag = z.boolean().default(false);

/** What a person wants letters about; those about names that end are a duty and not asked for. */
export const noticesInput = z.object({ orders: flag, renewals: flag, transfers: flag, timeZone: z.enum(timeZones) });
export type NoticesInput = {
  readonly orders: boolean;
  readonly renewals: boolean;
  readonly transfers: boolean;
  readonly timeZone: string;
};
