import 'server-only';
import { audit } from '@/lib/people/audit/audit';
import type { Actor } from '@/lib/people/access/actor';
import { rememberDevice } from '@/lib/people/auth/known-device';
import type { RequestInfo } from '@/lib/people/auth/request';
import { clearSessionCookie, writeSessionCookie } from '@/lib/people/auth/session-cookie';
import { actorOfSession, endSessions, openSession, type OpenedSession } from '@/lib/people/auth/sessions';
import { cartToken } from '@/lib/shop/cart/cart-cookie';
import { mergeCarts } from '@/lib/shop/cart/merge-carts';
import type { Tx } from '@/lib/base/db/client';
import type { UserId } from '@/lib/base/values/ids';

/** Signs a user in on this browser, with what lies in its cart; the session it had before (`previous`) ends. */
export async function enter(tx: Tx, user: UserId, request: RequestInfo, previous: Actor | null): Promise<Actor | null> {
  if (previous) await endSessions(tx, previous.userId, { id: previous.sessionId });
  const { id, expiresAt, actor } = await beginSession(tx, user, request);
  if (actor?.kind === 'customer') await mergeCarts(tx, { token: await cartToken(), customerId: actor.customerId });
  await writeSessionCookie(id, expiresAt);
  await rememberDevice(tx, user);
  return actor;
}

/** Signs this browser out, if it is signed in. */
export async function leave(tx: Tx, actor: Actor | null, { address }: RequestInfo): Promise<void> {
  await clearSessionCookie();
  if (!actor) return;
  await endSessions(tx, actor.userId, { id: actor.sessionId });
  await audit(tx, actor, { action: 'session.close', subject: `user:${actor.userId}`, address });
}

/** Opens a session and writes down that it was; null for the actor of a user who may not sign in. */
export async function beginSession(
  tx: Tx,
  user: UserId,
  request: Pick<RequestInfo, 'address' | 'userAgent'>,
): Promise<OpenedSession & { readonly actor: Actor | null }> {
  const session = await openSession(tx, user, request);
  const actor = await actorOfSession(tx, session.id);
  await audit(tx, actor, { action: 'session.open', subject: `user:${user}`, address: request.address });
  return { ...session, actor };
}
