import { z } from 'zod';
import { parseDecimal } from '@/lib/values/money';
import { text } from '@/lib/values/text';

/** "25", "12,5": a percentage as hundredths of a percent. */
const percent = text({ max: 40 }).transform((typed, context) => {
  const amount = parseDecimal(typed.replace('%', ''), 'RUB');
  if (amount && amount.minor >= 0 && amount.minor <= 100_000) return amount.minor;
  context.addIssue({ code: 'custom', message: 'errors.outOfRange?min=0&max=1000' });
  return z.NEVER;
});

/** An amount of roubles as kopecks. */
const amount = text({ max: 40 }).transform((typed, context) => {
  const parsed = parseDecimal(typed, 'RUB');
  if (parsed && parsed.minor >= 0 && parsed.minor <= 100_000_000) return parsed.minor;
  context.addIssue({ code: 'custom', message: 'errors.notAnAmount' });
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
    /** Lowest first; empty = not offered. */
    position: z.coerce.number().int().min(0).max(10_000).optional(),
  })
  .transform(({ margin, fixed, roundTo, ...rest }) => ({
    ...rest,
    marginBps: margin,
    fixedMinor: fixed,
    roundToMinor: Math.max(1, roundTo),
  }));

export const resetRuleInput = z.object({ tld, list });
