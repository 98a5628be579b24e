import { afterAll, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { newId } from '@/lib/base/values/ids';
import { customerActor } from '@/testing/customer-actor';
import { newCustomer } from '@/testing/people';
import { expiryMonth } from './expiry-month';

afterAll(() => db.$disconnect());

let made = 0;

async function ending(customerId: string, day: string, given: { autoRenews?: boolean; state?: 'gone' } = {}) {
  made += 1;
  const asciiName = `ends-${made}.ru`;
  const row = { id: newId('dom'), asciiName, unicodeName: asciiName, tld: 'ru', state: 'active' as const };
  await db.domain.create({ data: { ...row, customerId, expiresOn: new Date(day), ...given } });
}

test('a month tells of each day how many terms end, of one customer alone, and what is gone ends no more', async () => {
  const [anna, boris] = [await newCustomer(), await newCustomer()];
  for (const day of ['2027-02-01', '2027-02-01', '2027-02-28', '2027-03-01']) await ending(anna.customerId, day);
  await ending(anna.customerId, '2027-02-28', { autoRenews: true });
  await ending(anna.customerId, '2027-02-10', { state: 'gone' });
  await ending(boris.customerId, '2027-02-10');
  const month = await expiryMonth(customerActor(anna.customerId), '2027-02');
  expect(month).toMatchObject({
    count: 4,
    days: [
      { day: '2027-02-01', count: 2, renewed: 0 },
      { day: '2027-02-28', count: 2, renewed: 1 },
    ],
  });
  expect(month.domains.map(({ day }) => day)).toEqual(['2027-02-01', '2027-02-01', '2027-02-28', '2027-02-28']);
});
