import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { spendLink, storeShownLink } from '@/lib/people/links/links';
import { createOwner } from '@/lib/people/staff/create-staff';
import { hasOwner } from '@/lib/people/staff/owners';
import type { NewUser } from '@/lib/people/users/create-user';
import type { UserId } from '@/lib/base/values/ids';
import { fail, ok, type Result } from '@/lib/base/values/result';

type Invitation = { readonly email: string; readonly token: string };

/** Makes the link by which the first owner comes in, while there is none. An earlier link stops working. */
export async function inviteFirstOwner(tx: Tx, { email, token }: Invitation): Promise<Result<null, 'hasOwner'>> {
  if (await hasOwner(tx)) return fail('hasOwner');
  await storeShownLink(tx, { purpose: 'first-owner', email, locale: 'en', token });
  return ok(null);
}

type FirstOwner = Omit<NewUser, 'email'> & { readonly token: string };

/** Uses that link up; it is dead too when there is an owner already. */
export async function createFirstOwner(tx: Tx, { token, ...who }: FirstOwner): Promise<Result<UserId, 'linkDead'>> {
  const link = await spendLink(tx, 'first-owner', token);
  if (!link) return fail('linkDead');
  const made = await createOwner(tx, { ...who, email: link.email });
  return made.ok ? made : fail('linkDead');
}
