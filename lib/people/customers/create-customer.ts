import 'server-only';
import type { PasswordHash } from '@/lib/people/auth/password';
import { isEmailTaken } from '@/lib/people/users/email-taken';
import type { Tx } from '@/lib/base/db/client';
import type { Locale } from '@/lib/base/i18n/locales';
import { customerId, newId, userId, type CustomerId, type UserId } from '@/lib/base/values/ids';
import { fail, ok, type Result } from '@/lib/base/values/result';

export type NewCustomer = {
  readonly name: string;
  readonly email: string;
  readonly passwordHash: PasswordHash;
  readonly locale: Locale;
  readonly phone?: string | undefined;
  /** ISO 3166 code. */
  readonly country?: string | undefined;
  readonly note?: string | undefined;
};

export type MadeCustomer = { readonly customerId: CustomerId; readonly userId: UserId };

/** A customer and the person who signs in for it. One e-mail address is one user. */
export async function createCustomer(tx: Tx, wanted: NewCustomer): Promise<Result<MadeCustomer, 'email-taken'>> {
  const { name, email, locale, passwordHash } = wanted;
  if (await isEmailTaken(tx, email)) return fail('email-taken');
  const customer = customerId(newId('cus'));
  const user = userId(newId('usr'));
  await tx.customer.create({
    data: {
      id: customer,
      name,
      email,
      phone: wanted.phone ?? null,
      country: wanted.country ?? 'RU',
      note: wanted.note ?? '',
    },
  });
  await tx.user.create({
    data: { id: user, email, name, locale, passwordHash, role: 'customer', customerId: customer },
  });
  return ok({ customerId: customer, userId: user });
}
