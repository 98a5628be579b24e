import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { lock } from '@/lib/base/db/locks';
import type { Locale } from '@/lib/base/i18n/locales';
import type { PasswordHash } from '@/lib/people/auth/password';
import { spendLink, storeShownLink } from '@/lib/people/links/links';
import { createOwner, ownersLock } from '@/lib/people/staff/create-staff';
import type { UserId } from '@/lib/base/values/ids';

type Invitation = { readonly email: string; readonly token: string };

/** Makes the link by which the first owner comes in; false once there is an owner. An earlier link stops working. */
export async function inviteFirstOwner(tx: Tx, { email, token }: Invitation): Promise<boolean> {
  await lock(tx, ownersLock);
  if ((await tx.user.count({ where: { role: 'staff_owner' } })) > 0) return false;
  await storeShownLink(tx, { purpose: 'first-owner', email, locale: 'en', token });
  return true;
}

type FirstOwner = {
  readonly token: string;
  readonly name: string;
  readonly passwordHash: PasswordHash;
  readonly locale: Locale;
};

/** Uses that link up; null when it does not work, or when there is an owner already. */
export async function createFirstOwner(tx: Tx, { token, ...who }: FirstOwner): Promise<UserId | null> {
  const link = await spendLink(tx, 'first-owner', token);
  return link && (await createOwner(tx, { ...who, email: link.email }));
}
