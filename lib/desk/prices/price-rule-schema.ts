import { z } from 'zod';
import { moneyProblem } from '@/lib/base/i18n/money-problem';
import { idText, text } from '@/lib/base/values/text';
import { readAmount, readPercent, roundingOf } from '@/lib/desk/prices/typed-margin';

export const percent = text({ max: 40 }).transform((typed, context) => {
  const read = readPercent(typed);
  if (read !== null) return read;
  context.addIssue({ code: 'custom', message: 'errors.outOfRange?min=0&max=1000' });
  return z.NEVER;
});

export const amount = text({ max: 40 }).transform((typed, context) => {
  const read = readAmount(typed);
  if (read.ok) return read.value;
  context.addIssue({ code: 'custom', message: moneyProblem(read.error) });
  return z.NEVER;
});

const tld = z.string().min(1).max(63);

/** The list to go back to, as the query of its address. */
const list = z.string().max(500).default('');

export const marginShape = {
  margin: percent,
  fixed: amount.default(0),
  roundTo: amount.default(1),
  least: amount.default(0),
};

export const priceRuleInput = z
  .object({ tld, list, ...marginShape })
  .transform(({ margin, fixed, roundTo, least, ...rest }) => ({
    ...rest,
    marginBps: margin,
    fixedMinor: fixed,
    roundToMinor: roundingOf(roundTo),
    leastMinor: least,
  }));

/** What the registrar takes for giving a lapsed name back, kopecks; without it nobody knows. */
export const restorationFeeInput = z.object({ tld, list, fee: amount.optional() });

export const resetRuleInput = z.object({ tld, list });

/** The application of a preview, which the query of its address says. */
export const applyPricesInput = z.object({
  query: z.string().max(12_000),
  mark: z.string().length(64),
  key: idText,
  agreed: z.literal('on').optional(),
});
