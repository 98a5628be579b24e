import { afterAll, beforeAll, expect, it } from 'vitest';
import { isWireList, isWireRecord, type WireRecord, type WireValue } from '@/lib/registrar/regwire/value';
import { API_FUNCTIONS } from './functions/table';
import { FUNCTIONS, type FunctionFact } from './reference/facts';
import { dice } from './testing/dice';
import { openSimulator, type OpenSimulator } from './testing/open-simulator';
import { gtldContacts, ruOrder, ruPerson } from './testing/orders';
import { smallestCall } from './testing/smallest-call';

/** Enough for the orders, not for what comes after. */
const POOR = { username: 'poor', password: 'poor' };
const CALLS_EACH = 12;

let open: OpenSimulator;

beforeAll(async () => {
  open = await openSimulator();
  await open.control('POST', 'settings', { billingMs: 0, callsPerHour: 100_000 });
  await open.control('POST', 'accounts', { ...POOR, balance: 60_000 });
  await open.control('POST', 'clock', { now: '2026-11-24T12:00:00Z' });
  await open.control('POST', 'expiring', { names: [{ dname: 'soon.ru' }] });
  await open.control('POST', 'outside', {
    names: ['moving.ru', 'failed.ru'].map((dname) => ({
      dname,
      authinfo: 'right-key',
      contacts: { person_r: 'Another Person' },
    })),
  });
  const order = (dname: string, changes: WireRecord = {}): Promise<WireRecord> =>
    open.call('domain/create', ruOrder(dname, changes), POOR);
  await order('vschizh.ru', { user_servid: 'a'.repeat(32), folder_name: 'mine' });
  await order('vschizh.com', { contacts: gtldContacts() });
  await order('vschizh.md', { contacts: gtldContacts() });
  await order('suspended.ru');
  await order('served.ru');
  await open.call('service/suspend', { dname: 'suspended.ru' }, POOR);
  await order('unpaid.ru', { pay_type: 'bank' });
  const transfer = { ...ruOrder('failed.ru'), period: 0, authinfo: 'right-key' };
  await open.call('domain/transfer', transfer, POOR);
  await open.call('service/create', { domain_name: 'vschizh.ru', servtype: 'srv_webfwd', period: 1 }, POOR);
  await open.control('POST', 'accounts', { ...POOR, balance: 1 });
});
afterAll(() => open.close());

it.each([...FUNCTIONS.values()].filter(({ name }) => API_FUNCTIONS[name]?.changesWorld === true))(
  '$name changes nothing when it refuses',
  async (fact) => {
    const roll = dice(fact.name.length * 7919 + fact.params.length);
    for (let turn = 0; turn < CALLS_EACH; turn += 1) {
      const params = someCall(fact, roll);
      const before = contents();
      const answer = await open.call(fact.name, params, POOR);
      if (isRefused(answer)) expect(contents(), JSON.stringify({ params, answer })).toEqual(before);
    }
  },
);

it.each([
  [
    'the servers, where the zone knows no undelegation',
    'domain/update_nss',
    { dname: 'vschizh.com', nss: { ns0: 'ns1.example.com', ns1: 'ns2.example.com' }, undelegate: 1 },
    'UNDELEGATION_NOT_SUPPORTED_BY_TLD',
  ],
  [
    'the serial of a zone, where the first action fails',
    'zone/update_records',
    { dname: 'served.ru', action_list: [{ action: 'no_such' }] },
    'INVALID_ACTION',
  ],
  [
    'a transfer that failed, where the next one has no key',
    'domain/transfer',
    { ...ruOrder('failed.ru'), period: 0 },
    'AUTHINFO_NOT_FOUND',
  ],
])('leaves %s', async (_what, command, params, code) => {
  const before = contents();
  await open.control('POST', 'clock', { advanceSeconds: 1 });
  const answer = JSON.stringify(await open.call(command, params, POOR));
  expect(answer).toContain(`"error_code":"${code}"`);
  expect(contents()).toEqual(before);
});

type Roll = (below: number) => number;

/** Values that fit their parameter in form, and seldom each other. */
const VALUES: Readonly<Record<string, readonly WireValue[]>> = {
  domain_name: [
    'vschizh.ru',
    'vschizh.com',
    'vschizh.md',
    'suspended.ru',
    'unpaid.ru',
    'failed.ru',
    'moving.ru',
    'ya.ru',
  ],
  domains: [
    [{ dname: 'nobody.ru' }, { dname: 'unpaid.ru' }],
    [{ dname: 'failed.ru', authinfo: 'some-key' }],
    [{ dname: 'soon.ru', price: 225 }],
    [{ dname: 'vschizh.md' }],
    [],
  ],
  services: [[{ dname: 'nobody.ru' }, { dname: 'unpaid.ru' }], [{ service_id: 1 }], []],
  bills: [[1, 2], []],
  user_servid: ['a'.repeat(32), 'b'.repeat(32)],
  folder_name: ['mine', 'other'],
  new_folder_name: ['mine'],
  contacts: [ruPerson(), gtldContacts(), {}],
  nss: [{ ns0: 'ns1.example.com', ns1: 'ns2.example.com' }, { ns0: 'ns1.vschizh.com', ns1: 'ns2.reg.ru' }, {}],
  newlogin: ['nobody', 'poor', 'reseller'],
  new_user_name: ['nobody', 'poor'],
  servtype: ['srv_webfwd', 'srv_parking', 'domain', 'srv_vps'],
  period: [1, 3, 99],
  amount: ['1', '100000'],
  authinfo: ['wrong-key', 'ключ'],
  pay_type: ['prepay', 'bank'],
  subdomain: ['@', 'www', '-'],
  record_type: ['A', 'MX', 'NO'],
  action_list: [[{ action: 'add_txt', subdomain: '@', text: '' }], [{ action: 'no_such' }], []],
  enduser_ip: ['203.0.113.10'],
  price: ['0', '100'],
};

function someCall(fact: FunctionFact, roll: Roll): WireRecord {
  const pick = <T>(values: readonly T[]): T | undefined => values[roll(values.length)];
  const chosen = fact.params.filter(({ required, name }) => required || roll(10) < (name in VALUES ? 5 : 1));
  const samples = smallestCall({ ...fact, params: chosen.map((param) => ({ ...param, required: true })) });
  return Object.fromEntries(chosen.map(({ name }) => [name, pick(VALUES[name] ?? []) ?? samples[name] ?? null]));
}

/** The whole call, or every item of its list. */
function isRefused(answer: WireRecord): boolean {
  if (answer['result'] !== 'success') return true;
  const lists = isWireRecord(answer['answer']) ? Object.values(answer['answer']).filter(isWireList) : [];
  const items = lists.flat().filter(isWireRecord);
  return items.length > 0 && items.every((item) => item['error_code'] !== undefined);
}

function contents(): readonly string[] {
  return [...open.simulator.world.collections.rows()].map((row) => JSON.stringify(row)).toSorted();
}
