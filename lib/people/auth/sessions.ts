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

/** Who uses a session: as whom they act, the language they chose, and who the head of a page says is here. */
export type SignedIn = {
  readonly actor: Actor;
  readonly locale: string;
  /** For a "see as" session, the customer that is looked at. */
  readonly viewer: { readonly kind: Actor['kind']; readonly name: string; readonly email: string };
};

/** Whoever a session id stands for now; null once it is revoked or expired, or its user is disabled. */
export async function actorOfSession(database: Tx, id: SessionId, at = new Date(nowMs())): Promise<Actor | null> {
  return (await signedInBy(database, id, at))?.actor ?? null;
}

/** The same with all that every page asks of them, in one statement. */
export async function signedInBy(database: Tx, id: SessionId, at = new Date(nowMs())): Promise<SignedIn | null> {
  const [session] = await database.$queryRaw<FoundSession[]>`
    SELECT s.last_seen_at AS "lastSeenAt", s.seen_as_customer_id AS "seenAs", u.id, u.role::text AS role,
      u.customer_id AS "customerId", u.locale, u.name, u.email, c.name AS "customerName", c.email AS "customerEmail"
    FROM session s JOIN "user" u ON u.id = s.user_id
    LEFT JOIN customer c ON c.id = COALESCE(u.customer_id, s.seen_as_customer_id)
    WHERE s.id = ${id} AND s.revoked_at IS NULL AND s.expires_at > ${at} AND u.disabled_at IS NULL`;
  const actor = session && actorFrom(id, session, session.seenAs);
  if (!actor) return null;
  if (at.getTime() - session.lastSeenAt.getTime() > seenEveryMs) {
    await database.session.updateMany({ where: { id }, data: { lastSeenAt: at } });
  }
  const { name, email, customerName, customerEmail } = session;
  const shown = actor.kind === 'staff' ? { name, email } : { name: customerName ?? '', email: customerEmail ?? '' };
  return { actor, locale: session.locale, viewer: { kind: actor.kind, ...shown } };
}

type FoundSession = {
  readonly lastSeenAt: Date;
  readonly seenAs: string | null;
  readonly id: string;
  readonly role: UserRole;
  readonly customerId: string | null;
  readonly locale: string;
  readonly name: string;
  readonly email: string;
  readonly customerName: string | null;
  readonly customerEmail: string | null;
};

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
