import { z } from 'zod';
import { idText, searchText, text } from '@/lib/base/values/text';
import { amountFields, inItsCurrency } from '@/lib/money/rates/amount-schema';

/** The most that one top-up may be: a slipped finger should not make a millionaire. */
export const largestTopUp = 10_000_000;

/** What the address of a statement says it is narrowed by; nonsense is taken for "all of it". */
export const statementSearch = z.object({
  show: z.enum(['', 'money', 'orders']).default('').catch(''),
  from: searchText(20),
  until: searchText(20),
});
export type StatementSearch = z.output<typeof statementSearch>;

/** How far below nothing a customer's wallet may fall, in what they are billed in; `note`: why, for the log. */
export const creditInput = z
  .object({
    customer: idText,
    ...amountFields({ min: 0, max: largestTopUp }),
    note: text({ min: 1, max: 300 }),
  })
  .transform(inItsCurrency);
export type CreditInput = z.output<typeof creditInput>;

/** What was earned by an operation, back into the wallet; `note`: why, for the log. */
export const giveBackInput = z
  .object({
    operation: idText,
    ...amountFields({ min: 0.01, max: largestTopUp }),
    note: text({ min: 1, max: 300 }),
    key: z.uuid(),
  })
  .transform(inItsCurrency);
export type GiveBackInput = z.output<typeof giveBackInput>;

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
