'use server';

import { messageKey } from '@/lib/base/i18n/message-key';
import { policy } from '@/lib/people/access/policy';
import { action } from '@/lib/people/auth/action';
import { minutesMs } from '@/lib/people/auth/rate-limit';
import { replyOf, type Told } from '@/lib/people/auth/reply';
import { changeKey, lookAtTransfer, type NotChanged } from './change-key';
import { longestNewKey } from './key/key-rules';
import { changeKeyForm, lookAtTransferForm } from './schema';

/** Gives a transfer another key. */
export const changeTransferKey = action(
  {
    name: 'domain.transfer-key',
    input: changeKeyForm,
    guard: policy['domains.change'],
    // Whoever tries keys one after another is not the name's owner.
    limits: ({ transferId }) => [{ bucket: `transfer-key:${transferId}`, most: 10, windowMs: minutesMs(60) }],
  },
  async ({ input, actor, tx, request }) =>
    replyOf(
      await changeKey({ tx, actor, address: request.address }, { transferId: input.transferId, key: input.authinfo }),
      notChanged,
      { message: 'transfers.said.keyGiven' },
    ),
);

/** Reads where a transfer stands from the registrar now. */
export const checkTransferNow = action(
  {
    name: 'transfer.look-again',
    input: lookAtTransferForm,
    guard: policy['domains.change'],
    limits: (_input, _request, { userId }) => [{ bucket: `look-again:${userId}`, most: 10, windowMs: minutesMs(10) }],
  },
  async ({ input, actor, tx, request }) =>
    replyOf(
      await lookAtTransfer({ tx, actor, address: request.address }, input.transferId),
      { notFound: 'errors.notFound' },
      { message: 'transfers.said.looking' },
    ),
);

function notChanged(error: NotChanged): Told {
  if (error === 'notFound') return 'errors.notFound';
  if (error === 'inProgress') return 'errors.inProgress';
  if (error === 'notNow') return 'transfers.problems.notNow';
  return { field: 'authinfo', says: messageKey(`transfers.problems.${error}`, { least: 5, most: longestNewKey }) };
}
