import 'server-only';
import { z } from 'zod';
import { now, nowMs } from '@/lib/base/clock/clock';
import type { Tx } from '@/lib/base/db/client';
import { moneyReturned } from '@/lib/money/ledger/letters/money-returned';
import { post } from '@/lib/people/mail/post';
import { onceListed, wasEverUnknown } from '../charges/bills-left';
import { defineOperation, oneByOne, type OperationItem } from '@/lib/queue/engine/define';
import { enqueue } from '@/lib/queue/engine/enqueue';
import { dayOf } from '@/lib/base/values/day';
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

/**
 * Whether a registration that is given up may be at the registrar: nobody knew once what became of it, or it was asked for
 * so long ago that this may be a restored backup, which knows nothing of what was sent since.
 */
export async function mayBePlaced(tx: Tx, registrationId: string): Promise<boolean> {
  return (await wasEverUnknown(tx, registrationId)) || (await wasAskedLongAgo(tx, registrationId));
}

/** No backup that anybody goes back to is younger. */
const freshestBackupMs = 60_000;

const wasAskedLongAgo = async (tx: Tx, id: string) =>
  (await tx.operation.count({ where: { id, askedAt: { lt: new Date(nowMs() - freshestBackupMs) } } })) > 0;

/** Asks for the deletion of its bill, in the transaction that gives it up; money and name stay held until then. */
export async function removeItsOrder(tx: Tx, item: OperationItem<RegisterInput>): Promise<void> {
  const { id, input: order, sentAt, customerId, costLimit } = item;
  const since = (await wasEverUnknown(tx, id)) ? dayOf(sentAt ?? now(), -1) : null;
  const asked = { registrationId: id, order, since };
  await enqueue(tx, removeOrderBill, asked, {
    actor: { userId: null },
    customerId,
    ...(costLimit ? { costLimit } : {}),
    runAfter: onceListed(sentAt),
  });
}
