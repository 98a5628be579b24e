import 'server-only';
import { now } from '@/lib/base/clock/clock';
import type { Tx } from '@/lib/base/db/client';
import { operationId, type OperationId } from '@/lib/base/values/ids';
import { moneyFromDatabase } from '@/lib/base/values/money';
import { cancelInvoiceLine, deliverInvoiceLine } from '@/lib/money/invoices/invoice-lines';
import { capture, release } from '@/lib/money/ledger/ledger';
import { moneyReturned } from '@/lib/money/ledger/letters/money-returned';
import { post } from '@/lib/people/mail/post';
import { keepRegistrarFromRenewing } from '@/lib/portfolio/domains/operations/stop-registrar-renewal';
import { askToRead } from '@/lib/registrar/account/subject-requests';
import { transferDone } from '../letters/transfer-done';
import { transferFailed } from '../letters/transfer-failed';
import { transferNeedsYou } from '../letters/transfer-needs-you';
import { abandonTransfer } from './advance';
import type { TransferStatus } from '../standing/statuses';

/** Where the registrar says that a transfer stands; null where it has no word for it that we know. */
export type SeenTransfer = { readonly id: string; readonly status: TransferStatus | null };

/**
 * Writes down where transfers stand that are under way, and ends those that have ended: the money is earned once the name is
 * here, and goes back once the registrar has given up. A zone without a status is here when its domain is active.
 */
export async function settleTransfers(tx: Tx, seen: readonly SeenTransfer[]): Promise<void> {
  for (const { id, status } of seen.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
    await tx.$queryRaw`SELECT id FROM transfer WHERE id = ${id} FOR UPDATE`;
    const transfer = await tx.transfer.findFirst({
      where: { id, state: 'under_way' },
      select: { status: true, operationId: true, costMinor: true, domain: true },
    });
    if (!transfer || transfer.operationId === null) continue;
    const at = now();
    const moved = status !== null && status !== transfer.status ? { status, statusAt: at } : {};
    await tx.transfer.update({ where: { id }, data: { checkedAt: at, ...moved }, select: { id: true } });
    const order = { id, operationId: operationId(transfer.operationId), costMinor: transfer.costMinor };
    const isHere = status === 'alreadyTransfered' || (status === 'notAvailable' && transfer.domain?.state === 'active');
    if (isHere) await complete(tx, order, transfer.domain);
    else if (status === 'transferError') await giveBack(tx, order);
    else if ('status' in moved && needsCustomer.has(moved.status))
      await post(tx, transferNeedsYou, { transferId: id, status: moved.status });
  }
}

/** Where a transfer stands still until whoever ordered it does something. */
const needsCustomer: ReadonlySet<string> = new Set([
  'pendingConfirmation',
  'authinfoError',
  'clientTransferProhibited',
  'transferProhibited',
] satisfies TransferStatus[]);

type Order = { readonly id: string; readonly operationId: OperationId; readonly costMinor: bigint | null };
type Domain = { readonly id: string; readonly asciiName: string; readonly serviceId: bigint | null };

async function complete(tx: Tx, order: Order, domain: Domain | null): Promise<void> {
  const cost = order.costMinor === null ? {} : { cost: moneyFromDatabase(order.costMinor, 'RUB') };
  await capture(tx, order.operationId, cost);
  await deliverInvoiceLine(tx, order.operationId);
  const ended = { state: 'done', sealedKey: null, endedAt: now() } as const;
  await tx.transfer.update({ where: { id: order.id }, data: ended, select: { id: true } });
  await post(tx, transferDone, { transferId: order.id });
  if (!domain) return;
  await tx.domain.updateMany({ where: { id: domain.id, state: 'registering' }, data: { state: 'active' } });
  const serviceId = domain.serviceId === null ? null : Number(domain.serviceId);
  await keepRegistrarFromRenewing(tx, { ...domain, serviceId });
  await askToRead(tx, [`domain:${domain.asciiName}`, `zone:${domain.asciiName}`]);
}

/** It will not come here: what was held goes back, its line of the invoice is struck, and the name is free here. */
export async function giveBack(
  tx: Tx,
  order: Pick<Order, 'id' | 'operationId'>,
  state: 'failed' | 'cancelled' = 'failed',
): Promise<void> {
  await release(tx, order.operationId);
  await cancelInvoiceLine(tx, order.operationId);
  await abandonTransfer(tx, order.id, state);
  if (state === 'failed') await post(tx, transferFailed, { transferId: order.id });
  else await post(tx, moneyReturned, { operationId: order.operationId });
}
