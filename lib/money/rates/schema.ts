import { z } from 'zod';
import { moneyProblem } from '@/lib/base/i18n/money-problem';
import { searchParameter } from '@/lib/base/values/search-parameter';
import { idText, text } from '@/lib/base/values/text';
import { readMoney } from '@/lib/base/values/typed-money';
import { microIn } from './bank-of-russia';

/** What customers can be billed in beside roubles. */
export const soldCurrencies = ['USD', 'EUR', 'UAH'] as const;
export type SoldCurrencyCode = (typeof soldCurrencies)[number];

const currency = z.enum(soldCurrencies);

/** Half a price more is a slip of the finger. */
const mostSurchargeBps = 5_000;
const mostStepMinor = 10_000;

const surcharge = text({ max: 20 }).transform((typed, context) => {
  const read = readMoney(typed.replace(/\s*%\s*$/, ''), 'RUB');
  if (read.ok && read.value.minor >= 0 && read.value.minor <= mostSurchargeBps) return read.value.minor;
  context.addIssue({ code: 'custom', message: 'rates.errors.surcharge' });
  return z.NEVER;
});

const step = text({ max: 20 }).transform((typed, context) => {
  const read = readMoney(typed, 'RUB');
  if (read.ok && read.value.minor >= 1 && read.value.minor <= mostStepMinor) return read.value.minor;
  context.addIssue({ code: 'custom', message: read.ok ? 'rates.errors.step' : moneyProblem(read.error) });
  return z.NEVER;
});

/** Millionths of a rouble, of "81,2345". */
const rate = text({ max: 20 }).transform((typed, context) => {
  const micro = microIn(typed.replaceAll(/[\s₽]/g, ''));
  if (micro !== null) return micro;
  context.addIssue({ code: 'custom', message: 'rates.errors.rate' });
  return z.NEVER;
});

/** How a currency is sold in. */
export const soldInput = z.object({
  currency,
  surcharge,
  step,
  source: z.enum(['bank', 'staff']),
  offered: z.stringbool().default(false),
});
export type SoldInput = z.output<typeof soldInput>;

/** What staff say that one unit costs in roubles. */
export const rateInput = z.object({ currency, rate });

/** A reading that was not believed. */
export const believeInput = z.object({ currency, reading: idText });

/** Which currency is being changed; nonsense is none. */
export const ratesSearch = z.object({ edit: searchParameter.pipe(currency.or(z.literal('')).catch('')) });

export const stopInput = z.object({ currency });
