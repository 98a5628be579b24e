import 'server-only';
import { decode } from 'next-auth/jwt';
import { env } from '@/lib/base/env/env';
import { sessionId, type SessionId } from '@/lib/base/values/ids';

/*
 * Opening a token derives a key and deciphers: a twentieth of what a page costs, for each page of the same browser. What
 * it names never changes, so that is kept; whether the session still holds is asked of its row.
 */
const mostKept = 1000;
const opened = new Map<string, SessionId>();

/** The session that a token of ours names; null of one that is forged or too old. */
export async function sessionOfToken(token: string): Promise<SessionId | null> {
  const known = opened.get(token);
  if (known !== undefined) return known;
  const claims = await decode({ token, secret: env.APP_SECRET }).catch(() => null);
  if (typeof claims?.['sid'] !== 'string' || claims['sid'] === '') return null;
  const id = sessionId(claims['sid']);
  const [oldest] = opened.keys();
  if (opened.size >= mostKept && oldest !== undefined) opened.delete(oldest);
  opened.set(token, id);
  return id;
}
