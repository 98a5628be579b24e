import 'server-only';
import { nowMs } from '@/lib/base/clock/clock';
import type { UserRole } from '@/generated/prisma/client';
import type { Actor } from '@/lib/people/access/actor';
import { staffRoleOf } from '@/lib/people/access/stored-role';
import type { RequestInfo } from '@/lib/people/auth/request';
import { sessionLifeSeconds } from '@/lib/people/auth/session-cookie';
import type { Tx } from '@/lib/base/db/client';
import { customerId, newId, sessionId, userId, type SessionId, type UserId } from '@/lib/base/values/ids';

export type OpenedSession = { readonly id: SessionId; readonly expiresAt: Date };

const seenEveryMs = 5 * 60_000;

/** Opens a session with an id that nobody knew before, so a planted one is worth nothing. */
export async function openSession(
  tx: Tx,
  user: UserId,
  { address, userAgent }: Pick<RequestInfo, 'address' | 'userAgent'>,
): Promise<OpenedSession> {
  const id = sessionId(newId('ses'));
  const expiresAt = new Date(nowMs() + sessionLifeSeconds * 1000);
  await tx.session.create({ data: { id, userId: user, expiresAt, address, userAgent } });
  return { id, expiresAt };
}

/** Ends sessions of a user at once: the named one, or all but one. Returns how many ended. */
export async function endSessions(
  tx: Tx,
  user: UserId,
  which: { readonly id: string } | { readonly allBut: SessionId | null },
): Promise<number> {
  const id = 'id' in which ? which.id : { not: which.allBut ?? '' };
  const ended = await tx.session.updateMany({
    where: { userId: user, id, revokedAt: null },
    data: { revokedAt: new Date(nowMs()) },
  });
  return ended.count;
}

/** Whoever a session id stands for now; null once it is revoked or expired, or its user is disabled. */
export async function actorOfSession(database: Tx, id: SessionId, now = new Date(nowMs())): Promise<Actor | null> {
  const session = await database.session.findFirst({
    where: { id, revokedAt: null, expiresAt: { gt: now }, user: { disabledAt: null } },
    select: { lastSeenAt: true, seenAsCustomerId: true, user: { select: { id: true, role: true, customerId: true } } },
  });
  if (!session) return null;
  if (now.getTime() - session.lastSeenAt.getTime() > seenEveryMs) {
    await database.session.updateMany({ where: { id }, data: { lastSeenAt: now } });
  }
  return actorFrom(id, session.user, session.seenAsCustomerId);
}

function actorFrom(
  id: SessionId,
  user: { readonly id: string; readonly role: UserRole; readonly customerId: string | null },
  seenAs: string | null,
): Actor | null {
  const person = userId(user.id);
  const role = staffRoleOf(user.role);
  if (role === null) {
    if (user.customerId === null) return null;
    return { kind: 'customer', userId: person, customerId: customerId(user.customerId), sessionId: id, seenBy: null };
  }
  if (seenAs === null) return { kind: 'staff', userId: person, role, sessionId: id };
  // A viewer who was an operator when the session began must not keep acting as the customer.
  if (role === 'viewer') return { kind: 'staff', userId: person, role, sessionId: id };
  return { kind: 'customer', userId: person, customerId: customerId(seenAs), sessionId: id, seenBy: person };
}
