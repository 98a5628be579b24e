import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import { customerOfSubject } from '@/lib/people/audit/customer-of-subject';
import type { Actor } from '@/lib/people/access/actor';
import type { Tx } from '@/lib/base/db/client';

/** What one audit row says. `details` never holds a secret. */
export type AuditNote = {
  /** What was done, in the words of the action's name: "domain.renew". */
  readonly action: string;
  /** What it was done to: "domain:example.ru". */
  readonly subject: string;
  readonly details?: Prisma.InputJsonObject;
  /** The customer it concerns, where neither the actor nor the subject tells. */
  readonly customerId?: string;
  readonly address?: string;
};

/** Writes down what somebody did, in the transaction that did it. "See as" rows name both the customer and the staff member. */
export async function audit(tx: Tx, actor: Actor | null, note: AuditNote): Promise<void> {
  await tx.auditEntry.create({ data: await rowOf(tx, actor, note) });
}

/** Writes down many things that somebody did at once, a row each, in one statement. */
export async function auditAll(tx: Tx, actor: Actor | null, notes: readonly AuditNote[]): Promise<void> {
  await tx.auditEntry.createMany({ data: await Promise.all(notes.map((note) => rowOf(tx, actor, note))) });
}

async function rowOf(tx: Tx, actor: Actor | null, note: AuditNote) {
  const customerId =
    note.customerId ?? (actor?.kind === 'customer' ? actor.customerId : await customerOfSubject(tx, note.subject));
  return {
    userId: actor?.userId ?? null,
    customerId,
    actingUserId: actor?.kind === 'customer' ? actor.seenBy : null,
    action: note.action,
    subject: note.subject,
    details: note.details ?? {},
    address: note.address ?? '',
  };
}
