import { afterAll, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { dateOfDay, dayOf } from '@/lib/base/values/day';
import { newId, sessionId, userId } from '@/lib/base/values/ids';
import { defaultPolicy } from '@/lib/people/settings/renewals/policy';
import { renewalPolicy } from '@/lib/people/settings/renewals/read-policy';
import { policyToEdit } from './queries';

afterAll(() => db.$disconnect());

const owner = { kind: 'staff', role: 'owner', userId: userId('u'), sessionId: sessionId('s') } as const;

test('the names that a policy concerns are counted by the days that are left, far ones together', async () => {
  const id = newId('cus');
  await db.customer.create({ data: { id, name: 'Anna', email: `${id}@example.net` } });
  const rows = [
    { asciiName: 'soon.ru', days: 5, autoRenews: true },
    { asciiName: 'soon-too.ru', days: 5, autoRenews: false },
    { asciiName: 'far.ru', days: 300, autoRenews: true },
    { asciiName: 'farther.ru', days: 400, autoRenews: true },
    { asciiName: 'ended.ru', days: -1, autoRenews: true },
  ];
  await db.domain.createMany({
    data: rows.map(({ days, ...row }, index) => ({
      ...row,
      id: newId('dom'),
      customerId: id,
      unicodeName: row.asciiName,
      tld: 'ru',
      state: 'active' as const,
      serviceId: BigInt(index + 1),
      expiresOn: dateOfDay(dayOf(new Date(), days)),
    })),
  });
  const edited = await policyToEdit(owner);
  expect(edited?.policy).toEqual(defaultPolicy);
  expect(edited?.ending.toSorted((one, other) => one.left - other.left)).toEqual([
    { left: 5, names: 2, renewed: 1 },
    { left: 181, names: 2, renewed: 2 },
  ]);
  expect(await policyToEdit({ ...owner, role: 'operator' })).toBeNull();
});

test('a policy that was stored under other rules is none', async () => {
  await db.setting.create({
    data: { key: 'renewalPolicy', value: { ...defaultPolicy, remindDays: [], renewDays: 90 } },
  });
  expect(await renewalPolicy(db)).toEqual(defaultPolicy);
});
