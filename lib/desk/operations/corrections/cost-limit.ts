import { moneyProblem } from '@/lib/base/i18n/money-problem';
import { toDecimal } from '@/lib/base/values/money';
import { text } from '@/lib/base/values/text';
import { readMoney } from '@/lib/base/values/typed-money';
import { z } from 'zod';

/** A decimal amount in the currency of the operation, written plainly; empty leaves the limit as it is. */
export const costLimit = text({ max: 40 })
  .transform((typed, context) => {
    const read = readMoney(typed, 'RUB');
    if (read.ok && read.value.minor >= 0) return toDecimal(read.value);
    context.addIssue({ code: 'custom', message: read.ok ? 'errors.notAnAmount' : moneyProblem(read.error) });
    return z.NEVER;
  })
  .optional();
