// People who can sign in, for system tests.
import type { StaffRole } from '@/lib/people/access/actor';
import { hashPassword, type PasswordHash } from '@/lib/people/auth/password';
import { createCustomer, type MadeCustomer, type NewCustomer } from '@/lib/people/customers/create-customer';
import { transaction } from '@/lib/base/db/transaction';
import { createStaff } from '@/lib/people/staff/create-staff';
import { newId, type UserId } from '@/lib/base/values/ids';

/** Everybody's. */
export const password = 'correct horse battery';

let hashed: Promise<PasswordHash> | undefined;

export function passwordHash(): Promise<PasswordHash> {
  hashed ??= hashPassword(password);
  return hashed;
}

export type Person = { readonly userId: UserId; readonly email: string };

/** A customer with an empty wallet, and who signs in for it. */
export async function newCustomer(
  wanted: Partial<Omit<NewCustomer, 'passwordHash'>> = {},
): Promise<Person & MadeCustomer> {
  const { email = newEmail(), ...others } = wanted;
  const customer = { name: 'Anna', locale: 'en', ...others, email, passwordHash: await passwordHash() } as const;
  const made = await transaction((tx) => createCustomer(tx, customer));
  if (!made.ok) throw new Error(made.error);
  return { email, ...made.value };
}

/** Somebody who works for the reseller. */
export async function newStaff(role: StaffRole): Promise<Person> {
  const staff = { name: role, email: newEmail(), locale: 'en', role, passwordHash: await passwordHash() } as const;
  const made = await transaction((tx) => createStaff(tx, staff));
  if (!made.ok) throw new Error(made.error);
  return { userId: made.value, email: staff.email };
}

export function newEmail(): string {
  return `${newId('mail')}@example.com`;
}
