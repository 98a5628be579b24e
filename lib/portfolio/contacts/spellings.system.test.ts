import { afterAll, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { customerActor } from '@/testing/customer-actor';
import { newContactValues, spellingsOf } from './queries';
import type { ContactValues } from './profiles/field';
import { sealContact } from './sealed-contact';

afterAll(() => db.$disconnect());

const julia = customerActor('cus_julia');

async function saved(id: string, profile: string, values: ContactValues): Promise<void> {
  await db.contact.create({
    data: { id, customerId: julia.customerId, profile, label: id, sealed: sealContact(values) },
  });
}

test('a Latin spelling that was put right once stands in the next contact too', async () => {
  await db.customer.create({ data: { id: julia.customerId, name: 'Julia', email: 'julia@example.com' } });
  await saved('con_older', 'geo-person', { firstName: 'Юлия', latinFirstName: 'Julia', lastName: 'Новикова' });
  await saved('con_newest', 'ru-person', { firstName: 'Юлия', lastName: 'Новикова' });
  expect(await spellingsOf(julia)).toEqual({ latinFirstName: { Юлия: 'Julia' } });
  expect(await newContactValues(julia, 'geo-person')).toMatchObject({
    latinFirstName: 'Julia',
    latinLastName: 'Novikova',
  });
  expect(await spellingsOf(customerActor('cus_other'))).toEqual({});
});
