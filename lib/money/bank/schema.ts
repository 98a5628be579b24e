import { z } from 'zod';
import { mailAddress } from '@/lib/base/values/mail-address';
import { bounded, idText, text } from '@/lib/base/values/text';

/** Letters of a statement: what a form takes in one field. */
export const mostLetters = 190_000;

/** A statement as the browser read it from its file, or as it was pasted. */
export const statementInput = z.object({
  statement: bounded(mostLetters).min(1, { error: 'bank.errors.empty' }),
});

/** A line and the invoice that it pays. */
export const payInvoiceInput = z.object({ id: idText, document: idText });

/** A line and the customer whom its money is of. */
export const assignInput = z.object({ id: idText, email: mailAddress });

export const rejectInput = z.object({ id: idText, reason: text({ min: 1, max: 200 }) });

/** `reason`: as the customer's statement shows it. */
export const takeBackLineInput = z.object({ id: idText, reason: text({ min: 1, max: 200 }) });

/** What the address of the list says; nonsense is taken for what waits, from the latest. */
export const bankSearch = z.object({
  show: z.enum(['waiting', 'posted', 'rejected']).default('waiting').catch('waiting'),
  page: z.coerce.number().int().min(1).max(100_000).default(1).catch(1),
});
export type BankSearch = z.output<typeof bankSearch>;
