import 'server-only';
import { db } from '@/lib/base/db/client';
import { liveLink, type LinkPurpose } from '@/lib/people/links/links';

/** The address a link was sent to; null when it does not work (any more). Open to whoever holds the token. */
export async function linkAddress(purpose: LinkPurpose, token: unknown): Promise<string | null> {
  if (typeof token !== 'string' || token.length > 100) return null;
  return (await liveLink(db, purpose, token))?.email ?? null;
}
