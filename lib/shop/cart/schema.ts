import { z } from 'zod';
import { idText, text } from '@/lib/base/values/text';

const name = text({ min: 1, max: 300 });

export const addToCartInput = z.object({
  name,
  /** A premium price must have been agreed to: the price of the first year that was shown, minor units. */
  premiumPrice: z.coerce.number().int().nonnegative().optional(),
});

export const cartLineInput = z.object({ line: idText });

export const changePeriodsInput = z.object({ line: idText, periods: z.coerce.number().int().min(1).max(100) });

export const emptyInput = z.object({});
