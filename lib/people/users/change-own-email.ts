import 'server-only';
import type { Actor } from '@/lib/people/access/actor';
import type { Proof } from '@/lib/people/auth/credentials';
import { passes } from '@/lib/people/auth/second-factor';
import type { NoAgreement } from '@/lib/people/legal/agreement';
import { lackOfConsent } from '@/lib/people/legal/consents';
import { askForEmail } from '@/lib/people/users/change-email';
import { isOwnPassword } from '@/lib/people/users/own-password';
import type { Tx } from '@/lib/base/db/client';
import type { Locale } from '@/lib/base/i18n/locales';
import { fail, ok, type Result } from '@/lib/base/values/result';

type OwnEmail = {
  readonly newEmail: string;
  /** Of the second factor, from whoever has one. */
  readonly code: string | undefined;
  readonly proof: Proof | null;
  /** Whether another letter may go there; what is answered is the same. */
  readonly mayWrite: boolean;
  readonly locale: Locale;
};

/** Asks for a letter to the address that one wants to sign in with; nothing changes before its link is used. */
export async function askForOwnEmail(
  tx: Tx,
  actor: Actor,
  { newEmail, code = '', proof, mayWrite, locale }: OwnEmail,
): Promise<Result<null, NoAgreement | 'wrongPassword' | 'sameEmail' | 'codeMissing' | 'wrongCode'>> {
  if (!(await isOwnPassword(tx, actor, proof))) return fail('wrongPassword');
  const lack = await lackOfConsent(tx, actor);
  if (lack !== null) return fail(lack);
  const { email, totpSealed, customerId } = await tx.user.findUniqueOrThrow({
    where: { id: actor.userId },
    select: { email: true, totpSealed: true, customerId: true },
  });
  if (newEmail === email) return fail('sameEmail');
  if (totpSealed !== null && code === '') return fail('codeMissing');
  const isIn = totpSealed === null || (await passes(tx, actor.userId, totpSealed, code));
  if (!isIn) return fail('wrongCode');
  const change = { user: actor.userId, customerId, from: email, to: newEmail, session: actor.sessionId };
  if (mayWrite) await askForEmail(tx, { ...change, locale });
  return ok(null);
}
