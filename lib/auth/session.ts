import 'server-only';
import { cache } from 'react';
import type { Actor } from '@/lib/auth/actor';
import { readSessionCookie } from '@/lib/auth/session-cookie';
import { actorOfSession } from '@/lib/auth/sessions';
import { db } from '@/lib/db/client';

/** Whoever asks now, or null. The session row is read once a request: a revoked session ends with the next one. */
export const currentActor: () => Promise<Actor | null> = cache(async () => {
  const id = await readSessionCookie();
  return id === null ? null : actorOfSession(db, id);
});
