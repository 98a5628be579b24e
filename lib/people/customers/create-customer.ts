import 'server-only';
import { audit } from '@/lib/people/audit/audit';
import type { StaffActor } from '@/lib/people/access/actor';
import { createUser, type NewUser } from '@/lib/people/users/create-user';
import type { Tx } from '@/lib/base/db/client';
import { customerId, newId, type CustomerId, type UserId } from '@/lib/base/values/ids';
import { homeCurrency, type Currency } from '@/lib/base/values/money';
import { ok, type Result } from '@/lib/base/values/result';

export type NewCustomer = NewUser & {
  readonly phone?: string | undefined;
  /** ISO 3166 code. */
  readonly country?: string | undefined;
  readonly note?: string | undefined;
  /** What it is billed in; roubles unless said otherwise. */
  readonly currency?: Currency | undefined;
};

export type MadeCustomer = { readonly customerId: CustomerId; readonly userId: UserId };

/** A customer and the person who signs in for it. One e-mail address is one user. */
export async function createCustomer(tx: Tx, wanted: NewCustomer): Promise<Result<MadeCustomer, 'emailTaken'>> {
  const { name, email, phone = null, country = 'RU', note = '', currency = homeCurrency } = wanted;
  const id = customerId(newId('cus'));
  const customer = { create: { id, name, email, phone, country, note, currency } };
  const made = await createUser(tx, wanted, { role: 'customer', customer });
  return made.ok ? ok({ customerId: id, userId: made.value }) : made;
}

/** A customer whom staff add, from this address. */
export async function addCustomer(
  tx: Tx,
  actor: StaffActor,
  { address, ...wanted }: NewCustomer & { readonly address: string },
): Promise<Result<MadeCustomer, 'emailTaken'>> {
  const made = await createCustomer(tx, wanted);
  if (!made.ok) return made;
  const { customerId: customer } = made.value;
  await audit(tx, actor, { action: 'customer.create', subject: `customer:${customer}`, customerId: customer, address });
  return made;
}
