import { z } from 'zod';
import { moneyProblem } from '@/lib/base/i18n/money-problem';
import { toDecimal } from '@/lib/base/values/money';
import { text } from '@/lib/base/values/text';
import { readMoney } from '@/lib/base/values/typed-money';

/** A decimal amount in the currency of the operation, written plainly; empty leaves the limit as it is. */
export const costLimit = text({ max: 40 })
  .transform((typed, context) => {
    const read = readMoney(typed, 'RUB');
    if (read.ok && read.value.minor >= 0) return toDecimal(read.value);
    context.addIssue({ code: 'custom', message: read.ok ? 'errors.notAnAmount' : moneyProblem(read.error) });
    return z.NEVER;
  })
  .optional();

/** What staff may correct in every kind that customers pay for. */
export const termsShape = {
  years: z.coerce.number().int().min(1).max(10),
  costLimit,
  /** Ticked: the customer pays today's price, also where the period stays. A checkbox that is off sends nothing at all. */
  pricedAnew: z.literal('on').optional(),
};

const termsRead = z.object({
  years: z.number(),
  costLimit: z.string().optional(),
  pricedAnew: z.literal('on').optional(),
});
export type TermsForm = z.output<typeof termsRead>;

/** The terms that a form asks for once it was read; null where it is about nothing that is paid for. */
export function termsIn(form: unknown): TermsForm | null {
  return termsRead.safeParse(form).data ?? null;
}
