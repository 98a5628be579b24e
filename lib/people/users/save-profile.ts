import 'server-only';
import type { Actor } from '@/lib/people/access/actor';
import type { NoAgreement } from '@/lib/people/legal/agreement';
import { lackOfConsent } from '@/lib/people/legal/consents';
import type { Tx } from '@/lib/base/db/client';
import type { Locale } from '@/lib/base/i18n/locales';
import { fail, ok, type Result } from '@/lib/base/values/result';

type Profile = { readonly name: string; readonly locale: Locale };

/** What a person says of themselves. */
export async function saveProfile(tx: Tx, actor: Actor, profile: Profile): Promise<Result<null, NoAgreement>> {
  const lack = await lackOfConsent(tx, actor);
  if (lack !== null) return fail(lack);
  await tx.user.update({ where: { id: actor.userId }, data: profile });
  return ok(null);
}
