import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import { customerOfSubject } from '@/lib/audit/customer-of-subject';
import type { Actor } from '@/lib/auth/actor';
import type { Tx } from '@/lib/db/client';

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
  const customerId =
    note.customerId ?? (actor?.kind === 'customer' ? actor.customerId : await customerOfSubject(tx, note.subject));
  await tx.auditEntry.create({
    data: {
      userId: actor?.userId ?? null,
      customerId,
      actingUserId: actor?.kind === 'customer' ? actor.seenBy : null,
      action: note.action,
      subject: note.subject,
      details: note.details ?? {},
      address: note.address ?? '',
    },
  });
}
