import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { dateOfDay } from '@/lib/base/values/day';
import { newId } from '@/lib/base/values/ids';
import { auditLog } from '@/lib/people/audit/queries';
import { switchDelegation } from '@/lib/portfolio/domains/switch-delegation';
import { changeAs, staffActor } from '@/testing/customer-actor';
import { customerWithMoney } from '@/testing/shop';
import { staffDomain } from './queries';

const viewer = staffActor('viewer');
const operator = staffActor('operator');
const name = 'xn----7sbabal9bmgr1iqe.xn--p1ai';
const id = newId('dom');

let owner: string;

beforeAll(async () => {
  owner = (await customerWithMoney()).id;
  const row = { id, asciiName: name, unicodeName: 'чайная-лавка.рф', tld: 'рф', serviceId: 900_001, customerId: owner };
  await db.domain.create({ data: { ...row, state: 'suspended', expiresOn: dateOfDay('2020-01-01') } });
  await db.drift.create({
    data: { subject: `domain:${name}`, field: 'state', before: ['active'], after: ['suspended'] },
  });
});

afterAll(() => db.$disconnect());

test('a domain is found by its id and by its name, with its owner and what the sync found', async () => {
  const shown = await staffDomain(viewer, id);
  expect(await staffDomain(viewer, name)).toEqual(shown);
  expect(shown).toMatchObject({
    domain: { id, unicodeName: 'чайная-лавка.рф' },
    owner: { id: owner },
    registrar: { serviceId: '900001', zone: { state: 'unread', records: 0 }, differences: [{ field: 'state' }] },
    troubles: [{ kind: 'expired' }, { kind: 'suspended' }],
  });
  expect(await staffDomain(viewer, 'nowhere.ru')).toBeNull();
  expect(await staffDomain(viewer, 'dom_nowhere')).toBeNull();
});

test('what people did with a domain is told with it, and nothing of others', async () => {
  await changeAs(operator)((change) => switchDelegation(change, { domainId: id, delegation: 'off' }));
  const { rows } = await auditLog(viewer, { domain: name, page: 1 });
  expect(rows).toMatchObject([{ action: 'domain.undelegate', customer: { id: owner } }]);
  expect((await auditLog(viewer, { domain: 'other.ru', page: 1 })).rows).toEqual([]);
});
