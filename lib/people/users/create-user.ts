import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import type { PasswordHash } from '@/lib/people/auth/password';
import { isEmailTaken } from '@/lib/people/users/email-taken';
import type { Tx } from '@/lib/base/db/client';
import type { Locale } from '@/lib/base/i18n/locales';
import { newId, userId, type UserId } from '@/lib/base/values/ids';
import { fail, ok, type Result } from '@/lib/base/values/result';

export type NewUser = {
  readonly name: string;
  readonly email: string;
  readonly passwordHash: PasswordHash;
  readonly locale: Locale;
};

/** Of staff by the role alone; of a customer, who may be made with their first user. */
type Place = Pick<Prisma.UserCreateInput, 'role' | 'customer'>;

/** A person who may sign in, of whichever kind. One e-mail address is one user. */
export async function createUser(
  tx: Tx,
  { name, email, passwordHash, locale }: NewUser,
  place: Place,
): Promise<Result<UserId, 'emailTaken'>> {
  if (await isEmailTaken(tx, email)) return fail('emailTaken');
  const id = userId(newId('usr'));
  await tx.user.create({ data: { id, name, email, passwordHash, locale, ...place } });
  return ok(id);
}
