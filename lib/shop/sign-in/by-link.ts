import 'server-only';
import { audit } from '@/lib/people/audit/audit';
import type { PasswordHash } from '@/lib/people/auth/password';
import { resetByLink } from '@/lib/people/links/reset-password';
import { createFirstOwner } from '@/lib/people/staff/first-owner';
import { enter } from '@/lib/shop/sign-in/enter';
import type { Browser } from '@/lib/shop/sign-in/sign-in';
import type { Tx } from '@/lib/base/db/client';
import { fail, ok, type Result } from '@/lib/base/values/result';

/** What was chosen behind a link; no hash is made for one that does not work. */
type Chosen = { readonly token: string; readonly passwordHash: PasswordHash | null };

/** Makes the owner of a new installation and signs them in. */
export async function acceptOwnership(
  tx: Tx,
  { token, passwordHash, name }: Chosen & { readonly name: string },
  { request, previous }: Browser,
): Promise<Result<null, 'linkDead'>> {
  if (passwordHash === null) return fail('linkDead');
  const made = await createFirstOwner(tx, { token, name, passwordHash, locale: request.locale });
  if (!made.ok) return made;
  const user = made.value;
  await audit(tx, null, { action: 'owner.accept', subject: `user:${user}`, address: request.address });
  await enter(tx, user, request, previous);
  return ok(null);
}

/** Sets a new password. It signs nobody in: a second factor is still asked for. */
export async function resetPassword(
  tx: Tx,
  { token, passwordHash }: Chosen,
  { address }: { readonly address: string },
): Promise<Result<null, 'linkDead'>> {
  if (passwordHash === null) return fail('linkDead');
  const reset = await resetByLink(tx, { token, passwordHash, address });
  if (!reset.ok) return reset;
  await audit(tx, null, { action: 'account.passwordReset', subject: `user:${reset.value}`, address });
  return ok(null);
}
