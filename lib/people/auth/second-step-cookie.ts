import 'server-only';
import { cookies } from 'next/headers';
import { decode, encode } from 'next-auth/jwt';
import { sessionCookie } from '@/lib/people/auth/session-cookie';
import { env } from '@/lib/base/env/env';

const name = 'second-step';
const lifeSeconds = 5 * 60;
// The salt keeps this token from being taken for a session, and a session for it.
const keys = { secret: env.APP_SECRET, salt: 'second-step' };

/** Remembers for five minutes that the password was right, until the code is. */
export async function rememberFirstStep(userId: string): Promise<void> {
  const token = await encode({ ...keys, token: { sub: userId }, maxAge: lifeSeconds });
  (await cookies()).set(name, token, { ...sessionCookie.options, path: '/sign-in', maxAge: lifeSeconds });
}

/** The user id whose password was right; null when too long ago or never. */
export async function firstStepUser(): Promise<string | null> {
  const token = (await cookies()).get(name)?.value;
  if (!token) return null;
  const claims = await decode({ ...keys, token }).catch(() => null);
  return claims?.sub ?? null;
}

export async function forgetFirstStep(): Promise<void> {
  (await cookies()).set(name, '', { ...sessionCookie.options, path: '/sign-in', maxAge: 0 });
}
