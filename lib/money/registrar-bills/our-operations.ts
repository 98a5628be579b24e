import 'server-only';
import { db } from '@/lib/base/db/client';
import type { StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { rowFields, rowViewOf, type QueueRow } from '@/lib/queue/live/row';
import { billSubject } from './bills/bill-subject';

/** Kinds that the registrar bills, as far as they are about a name. */
const billed = ['domain.register', 'domain.transfer', 'domain.renew', 'domain.bid', 'domain.name-servers'];

const dayMs = 24 * 60 * 60_000;

/** Operations of ours that a bill of that day may come from, by name: what was sent within days of it; the latest first. */
export async function operationsBehind(
  actor: StaffActor,
  names: readonly string[],
  billedOn: Date | null,
): Promise<ReadonlyMap<string, readonly QueueRow[]>> {
  if (!may(actor, 'operations.view') || names.length === 0 || billedOn === null) return new Map();
  const rows = await db.operation.findMany({
    where: {
      subject: { in: names.map((name) => `domain:${name}`) },
      kind: { in: billed },
      sentAt: { gte: new Date(billedOn.getTime() - 2 * dayMs), lt: new Date(billedOn.getTime() + 3 * dayMs) },
    },
    orderBy: { seq: 'desc' },
    select: rowFields,
  });
  const found = new Map<string, QueueRow[]>();
  for (const row of rows.map(rowViewOf)) found.set(row.subject.ascii, [...(found.get(row.subject.ascii) ?? []), row]);
  return found;
}

/** What was asked for a bill itself: another pay type, its deletion; the latest first. */
export async function operationsOn(actor: StaffActor, billId: string): Promise<readonly QueueRow[]> {
  if (!may(actor, 'operations.view')) return [];
  const where = { subject: billSubject(billId) };
  const rows = await db.operation.findMany({ where, orderBy: { seq: 'desc' }, take: 20, select: rowFields });
  return rows.map(rowViewOf);
}
