'use server';

import { messageKey } from '@/lib/base/i18n/message-key';
import { toDecimal } from '@/lib/base/values/money';
import { policy } from '@/lib/people/access/policy';
import { action } from '@/lib/people/auth/action';
import { replyOf } from '@/lib/people/auth/reply';
import { importStatement as read } from './import-statement';
import { assignInput, payInvoiceInput, rejectInput, statementInput, takeBackLineInput } from './schema';
import * as settle from './settle-line';

/** Reads a bank's statement. */
export const importStatement = action(
  { name: 'bank.import', input: statementInput, guard: policy['wallet.topUp'] },
  async ({ input: { statement }, actor, tx, request: { address } }) =>
    replyOf(
      await read({ tx, actor, address }, statement),
      ({ code, line }) => ({ field: 'statement', says: messageKey(`bank.errors.${code}`, { line }) }),
      ({ fresh, posted, known }) => ({ message: messageKey('bank.imported', { fresh, posted, known }) }),
    ),
);

const stale = { stale: 'errors.stale' } as const;

/** A line pays an invoice. */
export const payInvoice = action(
  { name: 'bank.payInvoice', input: payInvoiceInput, guard: policy['wallet.topUp'] },
  async ({ input, actor, tx, request: { address } }) =>
    replyOf(
      await settle.payInvoice({ tx, actor, address }, input),
      {
        ...stale,
        paid: 'bank.errors.paid',
        corrected: 'bank.errors.corrected',
        otherCurrency: 'bank.errors.otherCurrency',
      },
      { message: 'bank.posted' },
    ),
);

/** A line is a customer's. */
export const assignLine = action(
  { name: 'bank.assign', input: assignInput, guard: policy['wallet.topUp'] },
  async ({ input, actor, tx, request: { address } }) =>
    replyOf(
      await settle.assign({ tx, actor, address }, input),
      {
        ...stale,
        noSuchCustomer: { field: 'email', says: 'bank.errors.noSuchCustomer' },
        otherCurrency: { field: 'email', says: 'bank.errors.otherCurrency' },
      },
      { message: 'bank.posted' },
    ),
);

/** A line is for no wallet. */
export const rejectLine = action(
  { name: 'bank.reject', input: rejectInput, guard: policy['wallet.topUp'] },
  async ({ input, actor, tx, request: { address } }) =>
    replyOf(await settle.reject({ tx, actor, address }, input), stale, { message: 'bank.rejected' }),
);

/** The money of a line went to the wrong wallet: it leaves that, and the line waits again. */
export const takeBackLine = action(
  { name: 'bank.takeBack', input: takeBackLineInput, guard: policy['wallet.takeBack'] },
  async ({ input, actor, tx, request: { address } }) =>
    replyOf(
      await settle.takeBackLine({ tx, actor, address }, input),
      (error) =>
        error === 'stale'
          ? 'errors.stale'
          : messageKey('bank.errors.notFree', { amount: toDecimal(error.free), currency: error.free.currency }),
      { message: 'bank.takenBack' },
    ),
);
