import { z } from 'zod';
import { moneyProblem } from '@/lib/base/i18n/money-problem';
import { readMoney } from '@/lib/base/values/typed-money';
import { idText, text } from '@/lib/base/values/text';

/** "25", "12,5": a percentage as hundredths of a percent. */
export const percent = text({ max: 40 }).transform((typed, context) => {
  const read = readMoney(typed.replace(/\s*%\s*$/, ''), 'RUB');
  if (read.ok && read.value.minor >= 0 && read.value.minor <= 100_000) return read.value.minor;
  context.addIssue({ code: 'custom', message: 'errors.outOfRange?min=0&max=1000' });
  return z.NEVER;
});

/** An amount of roubles as kopecks. */
export const amount = text({ max: 40 }).transform((typed, context) => {
  const read = readMoney(typed, 'RUB');
  if (read.ok && read.value.minor >= 0 && read.value.minor <= 100_000_000) return read.value.minor;
  context.addIssue({ code: 'custom', message: read.ok ? 'errors.notAnAmount' : moneyProblem(read.error) });
  return z.NEVER;
});

const tld = z.string().min(1).max(63);

/** The list to go back to, as the query of its address. */
const list = z.string().max(500).default('');

export const priceRuleInput = z
  .object({
    tld,
    list,
    margin: percent,
    fixed: amount.default(0),
    roundTo: amount.default(1),
  })
  .transform(({ margin, fixed, roundTo, ...rest }) => ({
    ...rest,
    marginBps: margin,
    fixedMinor: fixed,
    roundToMinor: Math.max(1, roundTo),
  }));

export const resetRuleInput = z.object({ tld, list });

/** The application of a preview, which the query of its address says. */
export const applyPricesInput = z.object({
  query: z.string().max(12_000),
  mark: z.string().length(64),
  key: idText,
  agreed: z.literal('on').optional(),
});
