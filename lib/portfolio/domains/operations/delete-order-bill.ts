import 'server-only';
import { z } from 'zod';
import type { Tx } from '@/lib/base/db/client';
import { moneyReturned } from '@/lib/money/ledger/letters/money-returned';
import { post } from '@/lib/people/mail/post';
import { oldestBillOf, onceListed } from '../charges/bills-left';
import { defineOperation, oneByOne, type OperationItem } from '@/lib/queue/engine/define';
import { enqueue } from '@/lib/queue/engine/enqueue';
import type { RegisterInput } from '../registration/registration';
import { deliverRegistration, undoRegistration } from './settle-registration';
import { findOrderRemoved, removeOrder, removeOrderInput, type RemoveOrderInput } from '../registration/unpaid-order';
import { deleteOrderBillView } from './delete-order-bill.view';

/**
 * Deletes the unpaid bill of a registration that was given up, if there is one; then its money goes back (REG.API 6.5).
 * Where the registrar refuses, it goes back all the same, and the bill that is left stands before staff. One that was
 * carried out after all is delivered instead.
 */
export const removeOrderBill = defineOperation({
  kind: 'bill.delete-order',
  input: removeOrderInput,
  view: deleteOrderBillView,
  billing: false,
  subject: ({ order }) => `domain:${order.asciiName}`,
  corrections: { registrationId: 'fixed', order: 'fixed', since: 'fixed' },
  call: async ([item], context) => (item ? removeOrder(item, context) : { kind: 'done', answer: [] }),
  verify: oneByOne(findOrderRemoved),
  onSucceeded: async (tx, { input, costLimit }, answer) => {
    const { kind, serviceId } = orderRemoved.parse(answer);
    if (kind === 'nothing') return giveBack(tx, input);
    // Its money had gone back before somebody paid: the sync finds the name and its bill, which stand before staff.
    if (await isSettled(tx, input)) return;
    const { registrationId, order } = input;
    await deliverRegistration(tx, registrationId, order, { serviceId, ...(costLimit ? { cost: costLimit } : {}) });
  },
  onRefused: (tx, { input }) => giveBack(tx, input),
  // A person's word that the bill is gone.
  onCancelled: (tx, { input }) => giveBack(tx, input),
  refresh: ({ order }) => [`domain:${order.asciiName}`],
});

const orderRemoved = z.object({
  kind: z.enum(['nothing', 'registered']),
  serviceId: z.number().nullable().default(null),
});

async function giveBack(tx: Tx, input: RemoveOrderInput): Promise<void> {
  if (await isSettled(tx, input)) return;
  const { registrationId, order } = input;
  await undoRegistration(tx, registrationId, order);
  await post(tx, moneyReturned, { operationId: registrationId });
}

const isSettled = async (tx: Tx, { registrationId }: RemoveOrderInput) =>
  (await tx.ledgerTransaction.count({ where: { key: `settle:${registrationId}` } })) > 0;

/** Asks for the deletion of its bill, in the transaction that gives it up; money and name stay held until then. */
export async function removeItsOrder(tx: Tx, item: OperationItem<RegisterInput>): Promise<void> {
  const { id, input: order, sentAt, customerId, costLimit } = item;
  const asked = { registrationId: id, order, since: await oldestBillOf(tx, { id, sentAt }) };
  await enqueue(tx, removeOrderBill, asked, {
    actor: { userId: null },
    customerId,
    ...(costLimit ? { costLimit } : {}),
    runAfter: onceListed(sentAt),
  });
}
