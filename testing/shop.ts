// Customers with money and contacts, orders as the checkout places them, and what must be true of them in the end.
import { expect } from 'vitest';
import { z } from 'zod';
import { topUp, hold } from '@/lib/money/ledger/ledger';
import { sealContact } from '@/lib/portfolio/contacts/sealed-contact';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { beginRegistration } from '@/lib/portfolio/domains/begin-registration';
import { registerDomain } from '@/lib/portfolio/domains/operations/register';
import { enqueue } from '@/lib/queue/engine/enqueue';
import { customerId, newId, newOperationId, type CustomerId, type OperationId } from '@/lib/base/values/ids';
import { minorFromDatabase, money } from '@/lib/base/values/money';
import { gtldValues } from '@/testing/contact-values';
import type { TestSimulator } from '@/testing/simulator';

/** What a customer of ours pays for a name. */
export const price = money(500_000, 'RUB');
export const deposit = money(100_000_000, 'RUB');

export type TestCustomer = { readonly id: CustomerId; readonly contactId: string };

/** A customer with 1,000,000 roubles, or as much as is given, and a gTLD contact. */
export async function customerWithMoney(amount = deposit): Promise<TestCustomer> {
  const id = customerId(newId('cus'));
  const contactId = newId('con');
  await db.customer.create({ data: { id, name: 'A. Ivanov', email: 'ivanov@example.net' } });
  await db.contact.create({
    data: { id: contactId, customerId: id, profile: 'gtld', label: 'Ivan Ivanov', sealed: sealContact(gtldValues) },
  });
  await transaction((tx) => topUp(tx, { customerId: id, amount, memo: '', key: `top-up:${id}` }));
  return { id, contactId };
}

/** Holds 5,000 roubles and asks for a registration, in one transaction. */
export async function orderDomain(customer: TestCustomer, asciiName: string): Promise<OperationId> {
  const id = newOperationId();
  await transaction(async (tx) => {
    const begun = await beginRegistration(tx, { asciiName, customerId: customer.id, contactId: customer.contactId });
    if (!begun.ok) throw new Error(`${asciiName} is here already`);
    const held = await hold(tx, { customerId: customer.id, amount: price, operationId: id });
    if (!held.ok) throw new Error('no money');
    await enqueue(
      tx,
      registerDomain,
      {
        domainId: begun.value,
        asciiName,
        years: 1,
        contactId: customer.contactId,
        enduserIp: '192.0.2.10',
        isPremium: false,
        nameServers: null,
      },
      { actor: { userId: null }, customerId: customer.id, held: price, costLimit: price, id },
    );
  });
  return id;
}

/** What lies in a customer's account, in minor units. */
export async function balanceOf(customer: TestCustomer, kind: 'wallet' | 'held'): Promise<number> {
  const account = await db.ledgerAccount.findFirst({
    where: { customerId: customer.id, kind },
    select: { balanceMinor: true },
  });
  return minorFromDatabase(account?.balanceMinor ?? 0n);
}

const books = z.object({
  registrations: z.array(z.unknown()),
  charges: z.array(z.unknown()),
  violations: z.array(z.unknown()),
});

/** Each order: one registration and one charge at the registrar; the customer's money earned once, nothing held any more. */
export async function expectOnce(
  registrar: TestSimulator,
  customer: TestCustomer,
  ids: readonly string[],
): Promise<void> {
  for (const id of ids) {
    const kept = books.parse(await registrar.control('GET', `books?user_servid=${id}`));
    expect(kept.registrations).toHaveLength(1);
    expect(kept.charges).toHaveLength(1);
    expect(kept.violations).toEqual([]);
    expect(await db.ledgerTransaction.count({ where: { operationId: id, kind: 'capture' } })).toBe(1);
  }
  expect(await balanceOf(customer, 'held')).toBe(0);
  expect(await balanceOf(customer, 'wallet')).toBe(deposit.minor - ids.length * price.minor);
  expect(await db.domain.count({ where: { customerId: customer.id, state: 'active' } })).toBe(ids.length);
}
