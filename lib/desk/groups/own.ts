import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import type { Actor } from '@/lib/people/access/actor';
import { isOutcomeOpen } from '@/lib/queue/engine/faults';
import { definitionOf } from '@/lib/queue/engine/definitions';
import { oursCode, type GroupCounts } from '@/lib/queue/live/group-schema';
import { refusalOf } from '@/lib/registrar/regapi/refusals';

/** The groups about which somebody may decide: an order has a page of its own, where its owner decides about each line. */
export function decidable(actor: Actor): Prisma.OperationGroupWhereInput {
  return actor.kind === 'staff' ? {} : { customerId: actor.customerId, order: null };
}

/** Whether its owner can do something about such a refusal, and so may send it again once they did. */
export function isOwnersToRepeat(kind: string | null, code: string): boolean {
  if (kind === null || isOutcomeOpen(code)) return false;
  const isMended = definitionOf(kind)?.with(({ mendedBy }) => (mendedBy?.(code, null) ?? null) !== null) ?? false;
  return isMended || refusalOf(code).fixedBy === 'customer';
}

/** What its owner is told: our own trouble with the registrar is one reason without a name. */
export function countsForOwner(kind: string | null, counts: GroupCounts): GroupCounts {
  const theirs = counts.refusals.filter(({ code }) => isOwnersToRepeat(kind, code));
  const ours = counts.refusals.filter((refusal) => !theirs.includes(refusal));
  const count = ours.reduce((sum, refusal) => sum + refusal.count, 0);
  return { ...counts, refusals: count === 0 ? theirs : [...theirs, { code: oursCode, count, isOpen: true }] };
}
