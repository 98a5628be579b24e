import 'server-only';
import { cache } from 'react';
import type { Actor } from '@/lib/people/access/actor';
import { readSessionCookie } from '@/lib/people/auth/session-cookie';
import { actorOfSession } from '@/lib/people/auth/sessions';
import { db } from '@/lib/base/db/client';

/** Whoever asks now, or null. The session row is read once a request: a revoked session ends with the next one. */
export const currentActor: () => Promise<Actor | null> = cache(async () => {
  const id = await readSessionCookie();
  return id === null ? null : actorOfSession(db, id);
});
