import 'server-only';
import { now } from '@/lib/base/clock/clock';
import type { Tx } from '@/lib/base/db/client';
import { newId } from '@/lib/base/values/ids';
import { explainedCharges, type Charge } from './explained-charges';

export type PaidBill = {
  readonly billId: bigint;
  readonly billedOn: Date | null;
  readonly paidOn: Date | null;
  readonly currency: string;
  readonly totalMinor: bigint;
  readonly names: readonly string[];
};

/** Writes down what paid bills of after `since` charged for names of ours that no operation of ours explains. */
export async function recordUnexplainedBills(tx: Tx, bills: readonly PaidBill[], since: Date): Promise<void> {
  const charges = bills.flatMap((bill) => chargesOf(bill, since));
  if (charges.length === 0) return;
  const names = { asciiName: { in: [...new Set(charges.map(({ asciiName }) => asciiName))] } };
  const domains = await tx.domain.findMany({ where: names, select: { asciiName: true, customerId: true } });
  const customerOf = new Map(domains.map(({ asciiName, customerId }) => [asciiName, customerId] as const));
  const ours = charges.filter(({ asciiName }) => customerOf.has(asciiName));
  const isExplained = await explainedCharges(tx, ours);
  const known = await tx.loss.findMany({
    where: names,
    select: { id: true, asciiName: true, billId: true, foundAt: true, decision: true },
  });
  const lossesOf = new Map<string, typeof known>();
  for (const loss of known) lossesOf.set(loss.asciiName, [...(lossesOf.get(loss.asciiName) ?? []), loss]);
  const fresh: object[] = [];
  const billed: object[] = [];
  for (const charge of ours.filter((each) => !isExplained(each))) {
    const { asciiName, billId, costMinor, currency, from } = charge;
    const losses = lossesOf.get(asciiName) ?? [];
    if (losses.some((loss) => loss.billId === billId)) continue;
    const moved = losses.find((loss) => loss.billId === null && loss.foundAt >= from);
    const cost = { billId: String(billId), costMinor: String(costMinor), currency };
    if (moved) {
      moved.billId = billId;
      // One that was decided keeps what it was decided by.
      billed.push({ id: moved.id, ...(moved.decision ? { billId: cost.billId } : cost) });
      continue;
    }
    const id = newId('los');
    lossesOf.set(asciiName, [...losses, { id, asciiName, billId, foundAt: now(), decision: null }]);
    fresh.push({ id, asciiName, customerId: customerOf.get(asciiName), ...cost });
  }
  await addLosses(tx, fresh);
  await addBills(tx, billed);
}

function chargesOf({ billId, billedOn, paidOn, currency, totalMinor, names }: PaidBill, since: Date): Charge[] {
  if (!billedOn || !paidOn || billedOn <= since || totalMinor < 0n) return [];
  const [from, to] = [-2, 3].map((days) => new Date(billedOn.getTime() + days * 86_400_000));
  return names.flatMap((asciiName, index) =>
    from && to ? [{ asciiName, billId, costMinor: shareOf(totalMinor, names.length, index), currency, from, to }] : [],
  );
}

async function addLosses(tx: Tx, fresh: readonly object[]): Promise<void> {
  if (fresh.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO loss (id, ascii_name, customer_id, bill_id, cost_minor, currency)
    SELECT id, "asciiName", "customerId", "billId", "costMinor", currency
    FROM json_to_recordset(${JSON.stringify(fresh)}::json) AS charge(
      id text, "asciiName" text, "customerId" text, "billId" bigint, "costMinor" bigint, currency text)
    ON CONFLICT DO NOTHING`;
}

async function addBills(tx: Tx, billed: readonly object[]): Promise<void> {
  if (billed.length === 0) return;
  await tx.$executeRaw`
    UPDATE loss SET bill_id = charge."billId", cost_minor = COALESCE(charge."costMinor", loss.cost_minor),
      currency = COALESCE(charge.currency, loss.currency)
    FROM json_to_recordset(${JSON.stringify(billed)}::json) AS charge(
      id text, "billId" bigint, "costMinor" bigint, currency text)
    WHERE loss.id = charge.id`;
}

/** An equal part of a bill; the kopecks that cannot be parted fall to the first names, so that the parts make the whole. */
function shareOf(totalMinor: bigint, parts: number, index: number): bigint {
  const [whole, rest] = [totalMinor / BigInt(parts), totalMinor % BigInt(parts)];
  return whole + (BigInt(index) < rest ? 1n : 0n);
}
