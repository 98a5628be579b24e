import 'server-only';
import type { Actor } from '@/lib/people/access/actor';
import { endSessions } from '@/lib/people/auth/sessions';
import type { Tx } from '@/lib/base/db/client';
import { fail, ok, type Result } from '@/lib/base/values/result';

/** Signs one's own account out of one browser. */
export async function endOwnSession(tx: Tx, actor: Actor, session: string): Promise<Result<null, 'hasEnded'>> {
  const ended = await endSessions(tx, actor.userId, { id: session });
  return ended === 0 ? fail('hasEnded') : ok(null);
}

/** Signs one's own account out everywhere but here. */
export async function endOtherSessions(tx: Tx, actor: Actor): Promise<void> {
  await endSessions(tx, actor.userId, { allBut: actor.sessionId });
}
