import 'server-only';
import { nowMs } from '@/lib/base/clock/clock';
import type { Tx } from '@/lib/base/db/client';

/** What one bill charged for one name, and when an operation would have been sent that explains it. */
export type Charge = {
  readonly asciiName: string;
  readonly billId: bigint;
  readonly costMinor: bigint;
  readonly currency: string;
  readonly from: Date;
  readonly to: Date;
};

/** Operations that may move the end of a name or be billed. */
const costing = ['domain.register', 'domain.transfer', 'domain.renew', 'domain.bid', 'domain.name-servers'];
const settling = ['bill.delete', 'bill.delete-order', 'bill.delete-transfer'];

/** Which charges operations of ours explain. What was given up explains one only where its money was taken all the same. */
export async function explainedCharges(tx: Tx, charges: readonly Charge[]): Promise<(charge: Charge) => boolean> {
  const times = charges.flatMap(({ from, to }) => [from.getTime(), to.getTime()]);
  const subject = { in: [...new Set(charges.map(({ asciiName }) => `domain:${asciiName}`))] };
  const sentAt = { gte: new Date(Math.min(...times, nowMs())), lte: new Date(Math.max(...times, 0)) };
  const ours = await tx.operation.findMany({
    where: { subject, kind: { in: costing }, sentAt },
    select: { id: true, subject: true, state: true, sentAt: true },
  });
  // While its bill is being deleted nobody knows yet whether the money is taken.
  const open = await tx.operation.findMany({
    where: { subject, kind: { in: settling }, endedAt: null },
    select: { subject: true },
  });
  const captures = await tx.ledgerTransaction.findMany({
    where: { operationId: { in: ours.map(({ id }) => id) }, kind: 'capture' },
    select: { operationId: true },
  });
  // The rest of what is paid in two parts is taken once the name is won, days after anything was sent.
  const bids = await tx.bid.findMany({
    where: { asciiName: { in: charges.map(({ asciiName }) => asciiName) }, state: { in: ['placed', 'won'] } },
    select: { asciiName: true, placedAt: true, endedAt: true },
  });
  const isSettling = new Set(open.map((operation) => operation.subject));
  const isTaken = new Set(captures.map(({ operationId }) => operationId));
  const bySubject = new Map<string, (typeof ours)[number][]>();
  for (const operation of ours) {
    bySubject.set(operation.subject, [...(bySubject.get(operation.subject) ?? []), operation]);
  }
  return ({ asciiName, from, to }) => {
    const name = `domain:${asciiName}`;
    const sent = (bySubject.get(name) ?? []).filter((each) => each.sentAt && each.sentAt >= from && each.sentAt <= to);
    const isBid = bids.some(
      (bid) =>
        bid.asciiName === asciiName &&
        bid.placedAt &&
        bid.placedAt <= to &&
        (bid.endedAt === null || bid.endedAt >= from),
    );
    return isBid || isSettling.has(name) || sent.some(({ id, state }) => state !== 'cancelled' || isTaken.has(id));
  };
}
