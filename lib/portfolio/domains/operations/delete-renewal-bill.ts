import 'server-only';
import { z } from 'zod';
import { cancelInvoiceLine, deliverInvoiceLine } from '@/lib/money/invoices/invoice-lines';
import { capture, release } from '@/lib/money/ledger/ledger';
import type { Tx } from '@/lib/base/db/client';
import { onceListed, wasEverUnknown } from '../charges/bills-left';
import { defineOperation, oneByOne, type OperationItem } from '@/lib/queue/engine/define';
import { enqueue } from '@/lib/queue/engine/enqueue';
import { dateOfDay } from '@/lib/base/values/day';
import { renewSnapshot, type RenewInput } from '../renewal/renewal';
import { findBillRemoved, removeBill, removeBillInput } from '../renewal/unpaid-bill';
import { deleteRenewalBillView } from './delete-renewal-bill.view';

/** Deletes the unpaid bill of a renewal that was given up; only then its money goes back (REG.API 6.5). */
export const removeRenewalBill = defineOperation({
  kind: 'bill.delete',
  input: removeBillInput,
  view: deleteRenewalBillView,
  billing: false,
  subject: ({ asciiName }) => `domain:${asciiName}`,
  aspect: 'term',
  corrections: {
    domainId: 'fixed',
    asciiName: 'fixed',
    serviceId: 'fixed',
    renewalId: 'fixed',
    expiresOn: 'fixed',
    billIds: 'fixed',
  },
  call: async ([item], context) => (item ? removeBill(item, context) : { kind: 'done', answer: [] }),
  verify: oneByOne(findBillRemoved),
  onSucceeded: async (tx, { input, costLimit }, answer) => {
    const { renewalId, domainId } = input;
    const { kind, expiresOn } = billRemoved.parse(answer);
    if (kind === 'nothing') {
      await release(tx, renewalId);
      return cancelInvoiceLine(tx, renewalId);
    }
    // The bill was paid before it could be deleted: what was given up has been delivered.
    await capture(tx, renewalId, costLimit ? { cost: costLimit } : {});
    await deliverInvoiceLine(tx, renewalId);
    await tx.domain.updateMany({ where: { id: domainId }, data: { expiresOn: dateOfDay(expiresOn), state: 'active' } });
  },
  // A person's word that the bill is gone.
  onCancelled: async (tx, { input }) => {
    await release(tx, input.renewalId);
    await cancelInvoiceLine(tx, input.renewalId);
  },
  refresh: ({ asciiName }) => [`domain:${asciiName}`],
});

const billRemoved = z.object({ kind: z.enum(['nothing', 'renewed']), expiresOn: z.string().nullable().default(null) });

/** Whether it may have left a bill at the registrar. */
export async function mayHaveBill(tx: Tx, { id, snapshot }: OperationItem<RenewInput>): Promise<boolean> {
  if (!renewSnapshot.safeParse(snapshot).success) return false;
  return wasEverUnknown(tx, id);
}

/** Asks for the deletion of its bill, in the transaction that gives it up; its money stays held until then. */
export async function removeItsBill(
  tx: Tx,
  { id, input, snapshot, sentAt, ...item }: OperationItem<RenewInput>,
): Promise<void> {
  const { domainId, asciiName, serviceId } = input;
  const asked = { domainId, asciiName, serviceId, renewalId: id, ...renewSnapshot.parse(snapshot) };
  const { customerId, costLimit } = item;
  await enqueue(tx, removeRenewalBill, asked, {
    actor: { userId: null },
    customerId,
    ...(costLimit ? { costLimit } : {}),
    runAfter: onceListed(sentAt),
  });
}
