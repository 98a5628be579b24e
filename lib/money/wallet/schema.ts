import { z } from 'zod';
import { messageKey } from '@/lib/base/i18n/message-key';
import { moneyProblem } from '@/lib/base/i18n/money-problem';
import { idText, text } from '@/lib/base/values/text';
import { readMoney } from '@/lib/base/values/typed-money';

/** The most that one top-up may be: a slipped finger should not make a millionaire. */
export const largestTopUpRoubles = 10_000_000;

const amount = ({ min }: { readonly min: number }) =>
  text({ max: 40 }).transform((typed, context) => {
    const read = readMoney(typed, 'RUB');
    if (read.ok && read.value.minor >= min * 100 && read.value.minor <= largestTopUpRoubles * 100) return read.value;
    context.addIssue({
      code: 'custom',
      message: read.ok ? messageKey('errors.outOfRange', { min, max: largestTopUpRoubles }) : moneyProblem(read.error),
    });
    return z.NEVER;
  });

/** `key` is made with the form, so a form that is sent twice tops up once. */
export const topUpInput = z.object({
  customer: idText,
  amount: amount({ min: 1 }),
  note: text({ min: 1, max: 300 }),
  key: z.uuid(),
});
export type TopUpInput = z.output<typeof topUpInput>;

/** A wrong top-up taken back; `note` is the reason, which the customer reads. */
export const takeBackInput = z.object({
  customer: idText,
  topUp: idText,
  amount: amount({ min: 0.01 }),
  note: text({ min: 1, max: 300 }),
  key: z.uuid(),
});
export type TakeBackInput = z.output<typeof takeBackInput>;
