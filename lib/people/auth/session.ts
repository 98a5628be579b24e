import 'server-only';
import { cache } from 'react';
import type { Actor } from '@/lib/people/access/actor';
import { readSessionCookie } from '@/lib/people/auth/session-cookie';
import { signedInBy, type SignedIn } from '@/lib/people/auth/sessions';
import { db } from '@/lib/base/db/client';

/** Whoever asks now, or null. The session row is read once a request: a revoked session ends with the next one. */
export const currentlySignedIn: () => Promise<SignedIn | null> = cache(async () => {
  const id = await readSessionCookie();
  return id === null ? null : signedInBy(db, id);
});

/** As whom they act. */
export async function currentActor(): Promise<Actor | null> {
  return (await currentlySignedIn())?.actor ?? null;
}

/** Who is signed in, as the shells show it: for a "see as" session, the customer that is looked at. */
export async function viewerOf({ kind }: Actor): Promise<SignedIn['viewer']> {
  return (await currentlySignedIn())?.viewer ?? { kind, name: '', email: '' };
}
