import 'server-only';
import type { NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { audit } from '@/lib/people/audit/audit';
import { authorize } from '@/lib/shop/sign-in/authorize';
import { sessionCookie, sessionLifeSeconds } from '@/lib/people/auth/session-cookie';
import { actorOfSession, endSessions } from '@/lib/people/auth/sessions';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { env } from '@/lib/base/env/env';
import { routes } from '@/lib/base/routes';
import { sessionId } from '@/lib/base/values/ids';

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
      if (!actor) return;
      await transaction(async (tx) => {
        await endSessions(tx, actor.userId, { id: actor.sessionId });
        await audit(tx, actor, { action: 'session.close', subject: `user:${actor.userId}` });
      });
    },
  },
};

async function actorOfToken(sid: unknown) {
  return typeof sid === 'string' && sid !== '' ? actorOfSession(db, sessionId(sid)) : null;
}
