import 'server-only';
import { now, nowMs } from '@/lib/base/clock/clock';
import type { Prisma } from '@/generated/prisma/client';
import type { Tx } from '@/lib/base/db/client';
import { newId } from '@/lib/base/values/ids';
import { fail, ok, type Result } from '@/lib/base/values/result';
import type { StaffActor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';
import { postKnown } from '@/lib/people/mail/post';
import { paperSent } from './letters/paper-sent';

/** A second press within this time is the first one again. */
const sameMs = 60_000;

/**
 * Sends papers to everybody of their customers, a letter each, in the caller's transaction; nothing to customers for whom
 * nobody signs in. `askedBy`: null = the clock.
 */
export async function mailPapers(tx: Tx, documentIds: readonly string[], askedBy: string | null): Promise<void> {
  const [data, askedAt]: [Prisma.DocumentSendingCreateManyInput[], Date] = [[], now()];
  const reachable = await tx.document.findMany({
    where: { id: { in: [...documentIds] }, customer: { users: { some: { disabledAt: null } } } },
    select: { id: true },
  });
  for (const { id: documentId } of reachable) {
    const id = newId('snd');
    data.push({
      id,
      documentId,
      letterId: await postKnown(tx, paperSent, { sendingId: id }),
      askedByUserId: askedBy,
      askedAt,
    });
  }
  await tx.documentSending.createMany({ data });
}

/** Sends one paper by mail (again), as staff asked; once a minute at most. */
export async function mailPaper(
  { tx, actor, address }: Change<StaffActor>,
  documentId: string,
): Promise<Result<null, 'notFound' | 'nobody'>> {
  const paper = await tx.document.findUnique({ where: { id: documentId }, select: { customerId: true } });
  if (!paper) return fail('notFound');
  const { customerId } = paper;
  await tx.$executeRaw`SELECT FROM customer WHERE id = ${customerId} FOR UPDATE`;
  if ((await tx.user.count({ where: { customerId, disabledAt: null } })) === 0) return fail('nobody');
  const lately = { documentId, askedAt: { gt: new Date(nowMs() - sameMs) } };
  if ((await tx.documentSending.count({ where: lately })) > 0) return ok(null);
  await mailPapers(tx, [documentId], actor.userId);
  await audit(tx, actor, { action: 'documents.mail', subject: `document:${documentId}`, customerId, address });
  return ok(null);
}
