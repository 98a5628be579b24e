import 'server-only';
import { z } from 'zod';
import type { Tx } from '@/lib/base/db/client';
import { oldestBillOf, onceListed } from '@/lib/portfolio/domains/charges/bills-left';
import { defineOperation, oneByOne, type OperationItem } from '@/lib/queue/engine/define';
import { enqueue } from '@/lib/queue/engine/enqueue';
import { beginTransfer } from '../order/advance';
import type { TransferInput } from '../order/transfer';
import {
  findTransferRemoved,
  removeTransfer,
  removeTransferInput,
  type RemoveTransferInput,
} from '../order/unpaid-order';
import { giveBack } from '../order/settle';
import { deleteTransferBillView } from './delete-transfer-bill.view';

/**
 * Deletes the unpaid bill of a transfer that was given up, if there is one; then its money goes back (REG.API 6.5). Where the
 * registrar refuses, it goes back all the same, and the bill that is left stands before staff. One that the registrar has
 * begun after all goes on.
 */
export const removeTransferBill = defineOperation({
  kind: 'bill.delete-transfer',
  input: removeTransferInput,
  view: deleteTransferBillView,
  billing: false,
  subject: ({ order }) => `domain:${order.asciiName}`,
  corrections: { orderId: 'fixed', order: 'fixed', since: 'fixed' },
  call: async ([item], context) => (item ? removeTransfer(item, context) : { kind: 'done', answer: [] }),
  verify: oneByOne(findTransferRemoved),
  onSucceeded: async (tx, { input, costLimit }, answer) => {
    const { kind, serviceId } = transferRemoved.parse(answer);
    if (kind === 'nothing') return moneyBack(tx, input);
    await beginTransfer(tx, input.order, { serviceId, ...(costLimit ? { cost: costLimit } : {}) });
  },
  onRefused: (tx, { input }) => moneyBack(tx, input),
  // A person's word that the bill is gone.
  onCancelled: (tx, { input }) => moneyBack(tx, input),
  refresh: ({ order }) => [`transfer:${order.asciiName}`],
});

const transferRemoved = z.object({
  kind: z.enum(['nothing', 'ordered']),
  serviceId: z.number().nullable().default(null),
});

async function moneyBack(tx: Tx, { orderId, order }: RemoveTransferInput): Promise<void> {
  const isOpen = await tx.transfer.count({ where: { id: order.transferId, state: 'ordered' } });
  if (isOpen > 0) await giveBack(tx, { id: order.transferId, operationId: orderId }, 'cancelled');
}

/** Asks for the deletion of its bill, in the transaction that gives it up; money and name stay held until then. */
export async function removeItsTransfer(tx: Tx, item: OperationItem<TransferInput>): Promise<void> {
  const { id, input: order, sentAt, customerId, costLimit } = item;
  const asked = { orderId: id, order, since: await oldestBillOf(tx, { id, sentAt }) };
  await enqueue(tx, removeTransferBill, asked, {
    actor: { userId: null },
    customerId,
    ...(costLimit ? { costLimit } : {}),
    runAfter: onceListed(sentAt),
  });
}
