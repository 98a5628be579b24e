import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { dateOfDay } from '@/lib/base/values/day';
import { newId } from '@/lib/base/values/ids';

/** Operations that may move the end of a name or be billed. */
const costing = ['domain.register', 'domain.renew', 'domain.name-servers'];

export type MovedTerm = { readonly asciiName: string; readonly before: string; readonly after: string };

/**
 * Writes down terms that became longer although no operation of ours asked for it, most likely by the registrar's own
 * automatic renewal: somebody has paid for them. Answers nothing for names that something of ours explains.
 */
export async function recordMovedTerms(tx: Tx, moved: readonly MovedTerm[], readAt: Date): Promise<void> {
  for (const { asciiName, before, after } of moved) {
    const recently = new Date(readAt.getTime() - 3 * 86_400_000);
    const explaining = {
      subject: `domain:${asciiName}`,
      kind: { in: ['domain.renew', 'domain.register', 'bill.delete'] },
    };
    const isOurs = {
      ...explaining,
      OR: [{ endedAt: null }, { state: 'succeeded' as const, endedAt: { gte: recently } }],
    };
    if ((await tx.operation.count({ where: isOurs })) > 0) continue;
    const [endedOn, endsOn] = [dateOfDay(before), dateOfDay(after)];
    const domain = await tx.domain.findUnique({ where: { asciiName }, select: { customerId: true, tld: true } });
    const billed = await tx.loss.findFirst({ where: { asciiName, endsOn: null, foundAt: { gte: recently } } });
    if (billed) await tx.loss.update({ where: { id: billed.id }, data: { endedOn, endsOn } });
    else {
      const price = domain && (await tx.tldPrice.findUnique({ where: { tld: domain.tld } }));
      const cost = { costMinor: price?.renewCost ?? 0n, currency: price?.currency ?? 'RUB' };
      const whose = { asciiName, customerId: domain?.customerId ?? null };
      const data = [{ id: newId('los'), ...whose, endedOn, endsOn, ...cost }];
      await tx.loss.createMany({ data, skipDuplicates: true });
    }
    // It cannot be read, but this is what it does: it counts as on until it is turned off again.
    await tx.domain.update({ where: { asciiName }, data: { registrarRenews: true } });
  }
}

export type PaidBill = {
  readonly billId: bigint;
  readonly billedOn: Date | null;
  readonly paidOn: Date | null;
  readonly currency: string;
  readonly totalMinor: bigint;
  readonly names: readonly string[];
};

/** Writes down what a paid bill charged for names of ours that no operation of ours explains. */
export async function recordUnexplainedBill(tx: Tx, bill: PaidBill, since: Date): Promise<void> {
  const { billId, billedOn, paidOn, currency, totalMinor, names } = bill;
  if (!billedOn || !paidOn || billedOn <= since || names.length === 0) return;
  const nearby = {
    gte: new Date(billedOn.getTime() - 2 * 86_400_000),
    lte: new Date(billedOn.getTime() + 3 * 86_400_000),
  };
  for (const [index, asciiName] of names.entries()) {
    const domain = await tx.domain.findUnique({ where: { asciiName }, select: { customerId: true } });
    if (!domain) continue;
    if (await isExplained(tx, asciiName, nearby)) continue;
    if ((await tx.loss.count({ where: { asciiName, billId } })) > 0) continue;
    const costMinor = shareOf(totalMinor, names.length, index);
    const moved = await tx.loss.findFirst({ where: { asciiName, billId: null, foundAt: { gte: nearby.gte } } });
    // One that was decided keeps what it was decided by.
    if (moved)
      await tx.loss.update({
        where: { id: moved.id },
        data: moved.decision ? { billId } : { billId, costMinor, currency },
      });
    else
      await tx.loss.create({
        data: { id: newId('los'), asciiName, customerId: domain.customerId, billId, costMinor, currency },
      });
  }
}

type Days = { readonly gte: Date; readonly lte: Date };

/** What was given up explains a bill only where its money was taken all the same. */
async function isExplained(tx: Tx, asciiName: string, sentAt: Days): Promise<boolean> {
  const ours = await tx.operation.findMany({
    where: { subject: `domain:${asciiName}`, kind: { in: costing }, sentAt },
    select: { id: true, state: true },
  });
  if (ours.some(({ state }) => state !== 'cancelled')) return true;
  // While its bill is being deleted nobody knows yet whether the money is taken.
  const settling = {
    subject: `domain:${asciiName}`,
    kind: { in: ['bill.delete', 'bill.delete-order'] },
    endedAt: null,
  };
  if ((await tx.operation.count({ where: settling })) > 0) return true;
  const taken = { operationId: { in: ours.map(({ id }) => id) }, kind: 'capture' } as const;
  return ours.length > 0 && (await tx.ledgerTransaction.count({ where: taken })) > 0;
}

/** An equal part of a bill; the kopecks that cannot be parted fall to the first names, so that the parts make the whole. */
function shareOf(totalMinor: bigint, parts: number, index: number): bigint {
  const [whole, rest] = [totalMinor / BigInt(parts), totalMinor % BigInt(parts)];
  return whole + (BigInt(index) < rest ? 1n : 0n);
}
