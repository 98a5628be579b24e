import { z } from 'zod';
import { messageKey } from '@/lib/base/i18n/message-key';
import { moneyProblem } from '@/lib/base/i18n/money-problem';
import { writtenMonth } from '@/lib/base/values/month';
import { idText, text } from '@/lib/base/values/text';
import { readMoney } from '@/lib/base/values/typed-money';
import { documentKinds } from '@/lib/money/papers/schema';

/** Roubles that can be asked for by one invoice. */
const bounds = { min: 100, max: 10_000_000 } as const;

const amount = text({ max: 40 }).transform((typed, context) => {
  const read = readMoney(typed, 'RUB');
  if (read.ok && read.value.minor >= bounds.min * 100 && read.value.minor <= bounds.max * 100) return read.value;
  context.addIssue({
    code: 'custom',
    message: read.ok ? messageKey('errors.outOfRange', bounds) : moneyProblem(read.error),
  });
  return z.NEVER;
});

/** `key` is made with the form, so a form that is sent twice issues one invoice. */
export const paymentInvoiceInput = z.object({ amount, key: z.uuid() });

/** A month ("2026-11") whose papers are to be made. */
export const closeMonthInput = z.object({
  month: z.string().regex(writtenMonth, { error: 'documents.errors.month' }),
});

/** The day of a month from which the one before it is closed by the clock. */
export const lastClosingDay = 10;

/** A checkbox that is off sends nothing at all. */
export const closingInput = z.object({
  isOn: z.boolean().default(false),
  day: z.coerce.number().int().min(1).max(lastClosingDay),
});
export type ClosingInput = z.output<typeof closingInput>;

export const documentIdInput = z.object({ id: idText });

const monthText = z.string().regex(writtenMonth);

/** Which papers are downloaded together: of both months and those between them, in whichever order they were chosen. */
export const archiveInput = z
  .object({
    from: monthText,
    to: monthText,
    kind: z
      .enum(['', ...documentKinds])
      .default('')
      .catch(''),
    seller: z.union([z.literal(''), idText]).default(''),
  })
  .transform(({ from, to, ...which }) => ({ from: from < to ? from : to, to: from < to ? to : from, ...which }));
export type ArchiveInput = z.output<typeof archiveInput>;

/** What the address of the list says; nonsense is taken for "all, from the latest". */
export const documentListInput = z.object({
  kind: z
    .enum(['', ...documentKinds])
    .default('')
    .catch(''),
  page: z.coerce.number().int().min(1).max(100_000).default(1).catch(1),
  /** Why there was nothing to download. */
  archive: z.enum(['', 'none', 'tooMany']).default('').catch(''),
});
export type DocumentListInput = z.output<typeof documentListInput>;
