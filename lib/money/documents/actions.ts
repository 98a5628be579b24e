'use server';

import { messageKey } from '@/lib/base/i18n/message-key';
import { routes } from '@/lib/base/routes';
import { policy } from '@/lib/people/access/policy';
import { action } from '@/lib/people/auth/action';
import { minutesMs } from '@/lib/people/auth/rate-limit';
import { replyOf } from '@/lib/people/auth/reply';
import { askForTransfer as ask } from './ask-for-transfer';
import { closeMonth as close, type Closed } from './close-month';
import { saveClosing as save } from './closing-setting';
import { correct } from './correct';
import { kindName } from './kind-name';
import { mailPaper } from './mail-papers';
import { closeMonthInput, closingInput, documentIdInput, paymentInvoiceInput } from './schema';

/** Issues an invoice for a bank transfer into the wallet. */
export const askForTransfer = action(
  {
    name: 'wallet.askForTransfer',
    input: paymentInvoiceInput,
    guard: policy['shop.order'],
    limits: (_input, _request, { customerId }) => [
      { bucket: `payment-invoice:${customerId}`, most: 20, windowMs: minutesMs(60) },
    ],
  },
  async ({ input: { amount, key: formKey }, actor, tx, request: { address } }) =>
    replyOf(
      await ask({ tx, actor, address }, { amount, formKey }),
      {
        noSeller: 'documents.errors.noSeller',
        noRegime: 'documents.errors.noSeller',
        noBuyer: 'documents.errors.noBuyer',
        otherCurrency: 'documents.errors.otherCurrency',
        stale: 'errors.stale',
      },
      (id) => ({ redirectTo: routes.document(id) }),
    ),
);

/** Issues what closes a month, for every business. */
export const closeMonth = action(
  {
    name: 'documents.close',
    input: closeMonthInput,
    guard: policy['wallet.topUp'],
  },
  async ({ input: { month }, actor, tx, request: { address } }) =>
    replyOf(
      await close({ tx, actor, address }, month, kindName),
      { noSeller: 'documents.errors.noDefault', notOver: { field: 'month', says: 'documents.errors.notOver' } },
      (closed) => ({ message: closedMessage(closed) }),
    ),
);

/** Takes a paper back by a credit note. */
export const correctDocument = action(
  { name: 'documents.correct', input: documentIdInput, guard: policy['wallet.topUp'] },
  async ({ input: { id }, actor, tx, request: { address } }) =>
    replyOf(
      await correct({ tx, actor, address }, id),
      { notFound: 'errors.notFound', corrected: 'errors.stale', paid: 'documents.errors.paid' },
      (note) => ({ redirectTo: routes.admin.document(note) }),
    ),
);

/** Whether months are closed by the clock, and on which day. */
export const saveClosing = action(
  {
    name: 'documents.closing',
    input: closingInput,
    guard: policy['settings.change'],
    audit: (input) => ({ subject: 'settings', details: input }),
  },
  async ({ input, tx }) => {
    await save(tx, input);
    return { ok: true, value: null, message: 'common.saved' };
  },
);

/** Sends a paper to everybody of its customer. */
export const sendDocument = action(
  { name: 'documents.mail', input: documentIdInput, guard: policy['wallet.topUp'] },
  async ({ input: { id }, actor, tx, request: { address } }) =>
    replyOf(
      await mailPaper({ tx, actor, address }, id),
      { notFound: 'errors.notFound', nobody: 'documents.errors.nobody' },
      { message: 'documents.mail.asked' },
    ),
);

function closedMessage({ issued, refused, isMore }: Closed) {
  if (isMore) return messageKey('documents.close.part', { issued });
  return refused > 0
    ? messageKey('documents.close.refused', { issued, refused })
    : messageKey('documents.close.done', { issued });
}
