import 'server-only';
import { now } from '@/lib/base/clock/clock';
import type { Tx } from '@/lib/base/db/client';
import type { Money } from '@/lib/base/values/money';
import { post } from '@/lib/people/mail/post';
import { transferStarted } from '../letters/transfer-started';
import type { TransferInput } from './transfer';

/** The registrar has the order: its number stands beside the name, and its status can be asked for. */
export async function beginTransfer(
  tx: Tx,
  { transferId, domainId }: Pick<TransferInput, 'transferId' | 'domainId'>,
  { serviceId, cost }: { readonly serviceId: number | null; readonly cost?: Money },
): Promise<void> {
  const service = serviceId === null ? {} : { serviceId: BigInt(serviceId) };
  const { count } = await tx.transfer.updateMany({
    where: { id: transferId, state: 'ordered' },
    data: { state: 'under_way', costMinor: cost ? BigInt(cost.minor) : null, ...service },
  });
  await tx.domain.updateMany({ where: { id: domainId }, data: service });
  if (count > 0) await post(tx, transferStarted, { transferId });
}

/** The name does not come here: its key goes, and what stood for it among the domains. */
export async function abandonTransfer(tx: Tx, transferId: string, state: 'failed' | 'cancelled'): Promise<void> {
  const transfer = await tx.transfer.findUniqueOrThrow({ where: { id: transferId }, select: { domainId: true } });
  await tx.transfer.update({
    where: { id: transferId },
    data: { state, sealedKey: null, endedAt: now() },
    select: { id: true },
  });
  if (transfer.domainId !== null)
    await tx.domain.deleteMany({ where: { id: transfer.domainId, state: 'registering' } });
}
