import 'server-only';
import { cookies } from 'next/headers';
import { encode } from 'next-auth/jwt';
import { sessionOfToken } from '@/lib/people/auth/session-token';
import { env } from '@/lib/base/env/env';
import type { SessionId } from '@/lib/base/values/ids';

export const sessionLifeSeconds = 30 * 24 * 60 * 60;

const isSecure = env.PUBLIC_URL.startsWith('https:');

/** The cookie that next-auth itself reads and clears. */
export const sessionCookie = {
  name: `${isSecure ? '__Secure-' : ''}next-auth.session-token`,
  options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure },
} as const;

/** Signs this browser in: the cookie's token names the session row and nothing else. */
export async function writeSessionCookie(id: SessionId, expiresAt: Date): Promise<void> {
  const token = await encode({ token: { sid: id }, secret: env.APP_SECRET, maxAge: sessionLifeSeconds });
  (await cookies()).set(sessionCookie.name, token, { ...sessionCookie.options, expires: expiresAt });
}

export async function clearSessionCookie(): Promise<void> {
  (await cookies()).set(sessionCookie.name, '', { ...sessionCookie.options, maxAge: 0 });
}

/** The session id that the browser's cookie names; null when there is none, or it is forged or too old. */
export async function readSessionCookie(): Promise<SessionId | null> {
  const token = (await cookies()).get(sessionCookie.name)?.value;
  return token ? sessionOfToken(token) : null;
}
