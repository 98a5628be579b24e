import { z } from 'zod';
import { idText, text } from '@/lib/base/values/text';
import { amountFields, inItsCurrency } from '@/lib/money/rates/amount-schema';

/** The most that one top-up may be: a slipped finger should not make a millionaire. */
export const largestTopUp = 10_000_000;

/** `key` is made with the form, so a form that is sent twice tops up once. */
export const topUpInput = z
  .object({
    customer: idText,
    ...amountFields({ min: 1, max: largestTopUp }),
    note: text({ min: 1, max: 300 }),
    key: z.uuid(),
  })
  .transform(inItsCurrency);
export type TopUpInput = z.output<typeof topUpInput>;

/** A wrong top-up taken back; `note` is the reason, which the customer reads. */
export const takeBackInput = z
  .object({
    customer: idText,
    topUp: idText,
    ...amountFields({ min: 0.01, max: largestTopUp }),
    note: text({ min: 1, max: 300 }),
    key: z.uuid(),
  })
  .transform(inItsCurrency);
export type TakeBackInput = z.output<typeof takeBackInput>;
