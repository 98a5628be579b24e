import { z } from 'zod';
import { amount } from '@/lib/desk/prices/price-rule-schema';
import { plainText } from '@/lib/base/values/plain-text';
import { dateOfDay } from '@/lib/base/values/day';
import { readDay } from '@/lib/base/values/typed-day';
import { idText, text } from '@/lib/base/values/text';

/** The last day of a promise; none = for good. */
const until = text({ max: 20 })
  .transform((typed, context) => {
    const day = readDay(typed);
    if (day !== null) return dateOfDay(day);
    context.addIssue({ code: 'custom', message: 'errors.invalidDate' });
    return z.NEVER;
  })
  .optional();

export const lockPriceInput = z
  .object({
    domain: idText,
    price: amount.refine((minor) => minor > 0, { message: 'prices.lock.errors.notNothing' }),
    until,
    why: text({ max: 500 })
      .transform((typed) => plainText(typed).trim())
      .optional(),
  })
  .transform(({ why, ...rest }) => ({
    ...rest,
    until: rest.until ?? null,
    why: why === undefined || why === '' ? null : why,
  }));

export const unlockPriceInput = z.object({ domain: idText });
export const lockAllInput = z
  .object({ customer: idText, until })
  .transform((input) => ({ ...input, until: input.until ?? null }));
