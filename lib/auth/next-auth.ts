import 'server-only';
import type { NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { addressHeader } from '@/lib/auth/address-header';
import { userWithPassword } from '@/lib/auth/credentials';
import { codeLimits, signInLimits } from '@/lib/auth/limits';
import { hit } from '@/lib/auth/rate-limit';
import { signInInput } from '@/lib/auth/schema';
import { openSeed, spendCode } from '@/lib/auth/second-factor';
import { sessionCookie, sessionLifeSeconds } from '@/lib/auth/session-cookie';
import { actorOfSession, endSessions, openSession } from '@/lib/auth/sessions';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { env } from '@/lib/env';
import { routes } from '@/lib/routes';
import { sessionId, userId } from '@/lib/values/ids';

/**
 * The same sign-in for programs that speak next-auth's protocol (`/api/auth/*`). The token names a session row and
 * nothing else; every answer is given by that row.
 */
export const nextAuthOptions: NextAuthOptions = {
  secret: env.APP_SECRET,
  useSecureCookies: sessionCookie.options.secure,
  session: { strategy: 'jwt', maxAge: sessionLifeSeconds },
  pages: { signIn: routes.signIn(), signOut: routes.search(), error: routes.signIn() },
  providers: [
    Credentials({
      credentials: { email: { type: 'email' }, password: { type: 'password' }, code: { type: 'text' } },
      authorize: (credentials, { headers }) => authorize(credentials, headers),
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { sid: user.id } : token),
    session: async ({ session, token }) => {
      const actor = await actorOfToken(token['sid']);
      return actor ? { expires: session.expires, user: { name: actor.userId } } : { expires: session.expires };
    },
  },
  events: {
    signOut: async ({ token }) => {
      const actor = await actorOfToken(token['sid']);
      if (actor) await endSessions(db, actor.userId, { id: actor.sessionId });
    },
  },
};

async function actorOfToken(sid: unknown) {
  return typeof sid === 'string' && sid !== '' ? actorOfSession(db, sessionId(sid)) : null;
}

async function authorize(
  credentials: Readonly<Partial<Record<'email' | 'password' | 'code', string>>> | undefined,
  headers: Readonly<Record<string, unknown>> | undefined,
): Promise<{ id: string } | null> {
  const input = signInInput.safeParse(credentials);
  if (!input.success) return null;
  const { email, password } = input.data;
  const written = headers?.[addressHeader];
  const address = typeof written === 'string' ? written : '';
  if ((await hit(db, signInLimits(email, address))) !== null) return null;
  const user = await transaction((tx) => userWithPassword(tx, { email, password, address }));
  if (!user) return null;
  if (user.totpSealed !== null && !(await passesSecondFactor(user.id, user.totpSealed, credentials?.code ?? ''))) return null;
  const userAgent = headers?.['user-agent'];
  const opened = await openSession(db, userId(user.id), {
    address,
    userAgent: typeof userAgent === 'string' ? userAgent.slice(0, 300) : '',
    locale: 'en',
    isOwn: true,
  });
  return { id: opened.id };
}

async function passesSecondFactor(id: string, totpSealed: string, code: string): Promise<boolean> {
  if ((await hit(db, codeLimits(id))) !== null) return false;
  return transaction((tx) => spendCode(tx, id, openSeed(totpSealed), code));
}
