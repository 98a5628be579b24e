import { z } from 'zod';
import { idText, text } from '@/lib/base/values/text';

const name = text({ min: 1, max: 300 });

export const addToCartInput = z.object({
  name,
  /** A premium price must have been agreed to: the price of the first year that was shown, minor units. */
  premiumPrice: z.coerce.number().int().nonnegative().optional(),
  /** For longer than the shortest period: what is put back was in there for so many. */
  periods: z.coerce.number().int().min(1).max(100).optional(),
});

/** A name that was put into the cart or taken out, with what putting it back needs. */
export type CartName = {
  readonly ascii: string;
  readonly unicode: string;
  readonly periods: number;
  /** Minor units; null of a name that is not premium. */
  readonly premiumPrice: number | null;
};

export const cartLineInput = z.object({ line: idText });

export const changePeriodsInput = z.object({ line: idText, periods: z.coerce.number().int().min(1).max(100) });

/** Where whoever takes the prices of now goes on. */
export const refreshCartInput = z.object({ onward: z.enum(['cart', 'checkout']).default('cart') });
