import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isWireList, isWireRecord, toWireValue, type WireRecord, type WireValue } from '@/lib/registrar/regwire/value';
import { API_FUNCTIONS } from './functions/table';
import { FUNCTIONS, type FunctionFact } from './reference/facts';
import { DOMAIN_CALLS, stageDomains } from './testing/domain-calls';
import { openSimulator, type OpenSimulator } from './testing/open-simulator';
import { gtldContacts, ruOrder, ruPerson } from './testing/orders';
import { keyPaths, keysLacking } from './testing/key-paths';
import { smallestCall } from './testing/smallest-call';
import { keepSnapshot, loadSnapshot } from './world/snapshot';
import { World } from './world/world';
import { SERVICE_CALLS } from './testing/service-calls';

let open: OpenSimulator;
let snapshot: ReturnType<typeof keepSnapshot>;
const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
const snapshotFile = join(folder, 'world.json');
const answered = [...FUNCTIONS.values()].filter((fact) => fact.name in API_FUNCTIONS);

beforeAll(async () => {
  open = await openSimulator();
  snapshot = keepSnapshot(open.simulator.world, snapshotFile);
  snapshot.flush();
  await open.control('POST', 'accounts', { username: 'client', password: 'client', plan: 'client' });
  await open.control('POST', 'accounts', { username: 'partner', password: 'partner', plan: 'partner' });
  await open.control('POST', 'settings', { callsPerHour: 100_000 });
  await open.call('domain/create', ruOrder('unpaid.ru', { pay_type: 'bank' }));
  await stageDomains(open);
});
afterAll(async () => {
  await open.close();
  rmSync(folder, { recursive: true });
});

const SANDBOX = { username: 'test', password: 'test' };
/** Keys of the reference's samples that the calls below do not bring about, and why. */
const ABSENT: Readonly<Record<string, { readonly reason: string; readonly keys: readonly string[] }>> = {
  'service/get_details': {
    reason: 'the sample shows the contacts of international and of other domains too; each has those of its zone',
    keys: ['company', 'first_name', 'last_name', 'email', 'phone', 'fax', 'addr', 'city', 'state', 'postcode']
      .concat('country_code')
      .map((field) => `o_${field}`)
      .concat('descr', 'id_state')
      .map((field) => `.answer.services[].details.${field}`),
  },
  'domain/get_rereg_data': {
    reason: 'only customers with 256 domains see them',
    keys: ['.answer[].bid', '.answer[].start_price'],
  },
};

/** One name that can be signed, and one that nobody has. */
const SIGNED: WireRecord = { domains: [{ dname: 'vschizh.ru' }, { domain_name: 'nobody.ru' }] };

/** Their answers are compared with the samples in tests of their own. */
const CALLED_ELSEWHERE = ['hosting/get_parallelswpb_constructor_url', 'service/renew'];

/** In this order, each when the registry has done the one before. */
const DNSSEC_CALLS: readonly (readonly [command: string, params: WireRecord])[] = [
  ['dnssec/enable', SIGNED],
  ['dnssec/renew_ksk', SIGNED],
  ['dnssec/renew_zsk', SIGNED],
  // Names on other servers have what they were given.
  ['domain/update_nss', { dname: 'vschizh.su', nss: { ns0: 'ns1.example.com', ns1: 'ns2.example.com' } }],
  [
    'dnssec/add_keys',
    { dname: 'vschizh.su', records: [{ keytag: '55648', alg: 13, digtype: 2, digest: 'ab'.repeat(32) }] },
  ],
  ['dnssec/get_records', { domains: [{ dname: 'vschizh.ru' }, { dname: 'vschizh.su' }, { domain_name: 'nobody.ru' }] }],
  ['dnssec/disable', SIGNED],
];

/** A call for each function whose example shows more than `result`; functions run in this order on one account. */
const CALLS: readonly (readonly [command: string, params: WireRecord])[] = [
  ['nop', {}],
  ['user/nop', {}],
  ['hosting/nop', {}],
  ['folder/create', { folder_name: 'test_folder' }],
  ['folder/nop', { folder_name: 'test_folder' }],
  [
    'domain/create',
    { ...ruOrder('placeholder.ru'), domain_name: '', domains: [{ dname: 'vschizh.ru' }, { dname: 'vschizh.su' }] },
  ],
  ['domain/nop', { domain_name: 'vschizh.ru' }],
  ['service/nop', { services: [{ dname: 'vschizh.ru' }] }],
  ['user/get_statistics', {}],
  ['user/get_balance', {}],
  ['user/refill_balance', { pay_type: 'WM', wmid: '123', currency: 'USD', amount: '10' }],
  ['bill/nop', { bills: Array.from({ length: 40 }, (_, index) => 1_000_000 + index) }],
  ['bill/get_not_payed', {}],
  ['bill/get_for_period', { start_date: '2000-01-01', end_date: '2100-01-01' }],
  ['service/get_info', { services: [{ dname: 'vschizh.ru' }] }],
  ['service/get_list', { servtype: 'domain' }],
  ['service/get_details', { services: [{ dname: 'vschizh.ru' }] }],
  ['service/get_bills', { services: [{ dname: 'vschizh.ru' }] }],
  ['domain/get_prices', {}],
  ['domain/get_suggest', { word: 'вода' }],
  ['domain/get_premium_prices', { domains: ['007.academy', 'vschizh.academy'] }],
  ['domain/check', { domains: [{ dname: 'ya.ru' }, { dname: 'yayayayayaya.ru' }, { dname: 'rr.ru.com' }] }],
  ...DOMAIN_CALLS,
  ['domain/update_contacts', { domains: [{ dname: 'vschizh.ru' }, { dname: 'vschizh.su' }], contacts: ruPerson() }],
  ['domain/update_private_person_flag', { domains: [{ dname: 'vschizh.ru' }], private_person_flag: 1 }],
  ['domain/get_nss', { dname: 'vschizh.ru' }],
  ['domain/update_nss', { dname: 'vschizh.ru', nss: { ns0: 'ns1.reg.ru', ns1: 'ns2.reg.ru' } }],
  ['domain/get_tld_info', { tld: 'ru' }],
  ['zone/nop', { domains: [{ dname: 'vschizh.ru' }] }],
  ['zone/add_alias', { domains: [{ dname: 'vschizh.ru' }], subdomain: 'mail', ipaddr: '111.222.111.222' }],
  ['zone/add_aaaa', { domains: [{ dname: 'vschizh.ru' }], subdomain: 'mail', ipaddr: 'aa11::a111:11aa:aaa1:aa1a' }],
  [
    'zone/add_caa',
    { domains: [{ dname: 'vschizh.ru' }], subdomain: '@', flags: 0, tag: 'issue', value: 'letsencrypt.org' },
  ],
  ['zone/add_cname', { domains: [{ dname: 'vschizh.ru' }], subdomain: 'blog', canonical_name: 'mail.vschizh.ru' }],
  ['zone/add_mx', { domains: [{ dname: 'vschizh.ru' }], subdomain: '@', mail_server: 'mail.vschizh.ru', priority: 10 }],
  [
    'zone/add_ns',
    { domains: [{ dname: 'vschizh.ru' }], subdomain: 'sub', dns_server: 'ns1.example.net', record_number: 1 },
  ],
  ['zone/add_txt', { domains: [{ dname: 'vschizh.ru' }], subdomain: '@', text: 'v=spf1 -all' }],
  [
    'zone/add_srv',
    { domains: [{ dname: 'vschizh.ru' }], service: 'sip.udp', priority: 0, port: 5060, target: 'sip.vschizh.ru' },
  ],
  ['zone/get_resource_records', { domains: [{ dname: 'vschizh.ru' }] }],
  ['zone/update_soa', { domains: [{ dname: 'vschizh.ru' }], ttl: '1d', minimum_ttl: '12h' }],
  ['zone/remove_record', { domains: [{ dname: 'vschizh.ru' }], subdomain: 'mail', record_type: 'A' }],
  ['zone/clear', { domains: [{ dname: 'vschizh.ru' }] }],
  ['zone/tune_forwarding', { domains: [{ dname: 'vschizh.ru' }] }],
  ['zone/clear_forwarding', { domains: [{ dname: 'vschizh.ru' }] }],
  ['zone/tune_parking', { domains: [{ dname: 'vschizh.ru' }] }],
  ['zone/clear_parking', { domains: [{ dname: 'vschizh.ru' }] }],
  ['dnssec/nop', SIGNED],
  ['dnssec/get_status', SIGNED],
  ['shop/update_lot', { dname: ['vschizh.ru'], price: '100', category_ids: [1], keywords: ['k1'] }],
  ['shop/nop', { dname: 'vschizh.ru' }],
  ['shop/get_info', { dname: 'vschizh.ru' }],
  ['shop/get_lot_list', {}],
  ['shop/get_category_list', {}],
  ['shop/get_suggested_tags', {}],
  ['folder/add_services', { folder_name: 'test_folder', services: [{ dname: 'vschizh.ru' }] }],
  ['service/get_folders', { dname: 'vschizh.ru' }],
  ['folder/get_services', { folder_name: 'test_folder' }],
  ['folder/replace_services', { folder_name: 'test_folder', services: [{ dname: 'vschizh.ru' }] }],
  ['folder/rename', { folder_name: 'test_folder', new_folder_name: 'renamed' }],
  ['folder/create', { folder_name: 'second' }],
  ['folder/move_services', { folder_name: 'renamed', new_folder_name: 'second', services: [{ dname: 'vschizh.ru' }] }],
  ['folder/remove_services', { folder_name: 'second', services: [{ dname: 'vschizh.ru' }] }],
  ...SERVICE_CALLS,
];

describe('the simulator beside the reference', () => {
  it.each(CALLS)('%s answers with every key of the example', async (command, params) => {
    const answer = await open.call(command, params);
    expect(answer).toMatchObject({ result: 'success' });
    expect(keysLacking(example(command), answer)).toEqual([...(ABSENT[command]?.keys ?? [])].toSorted());
  });

  it.each(DNSSEC_CALLS)(
    '%s answers with every key of the example, when the last change is done',
    async (command, params) => {
      await open.control('POST', 'clock', { advanceSeconds: 86_400 });
      const answer = await open.call(command, params);
      expect(answer).toMatchObject({ result: 'success' });
      expect(keysLacking(example(command), answer)).toEqual([]);
    },
  );

  it('makes links to a site builder as the example shows', async () => {
    const { service_id: id } = await open.control('POST', 'services', {
      servtype: 'srv_parallels_wpb',
      subtype: 'WPB-Lite',
    });
    const command = 'hosting/get_parallelswpb_constructor_url';
    expect(keysLacking(example(command), await open.call(command, { service_id: id ?? null }))).toEqual([]);
  });

  it('renews within the last 60 days of a .ru name, with every key of the example', async () => {
    await open.control('POST', 'clock', { advanceSeconds: 320 * 86_400 });
    const answer = await open.call('service/renew', { dname: 'vschizh.ru', period: 1 });
    expect(answer).toMatchObject({ answer: { status: 'renew_success', payment: '209' } });
    expect(keysLacking(example('service/renew'), answer)).toEqual([]);
  });

  it('registers a .com name with the contacts of four roles', async () => {
    const order = { ...ruOrder('vschizh.com'), contacts: gtldContacts(), period: 2 };
    expect(await open.call('domain/create', order)).toMatchObject({ answer: { payment: '2348' } });
  });

  it.each(answered.filter((fact) => fact.example !== null))(
    '$name answers the sandbox with the example',
    async (fact) => {
      const params = { ...smallestCall(fact), ...(needsDomain(fact) ? { dname: 'vschizh.ru' } : {}) };
      const { result, answer } = await open.call(fact.name, params, SANDBOX);
      expect(result).toBe('success');
      // A name that was given stands in the place of the example's own.
      if (fact.list !== null && 'dname' in params)
        expect(keysLacking(firstItems(exampleAnswer(fact.name)), answer)).toEqual([]);
      else expect(answer ?? {}).toEqual(exampleAnswer(fact.name));
    },
  );

  it.each(answered.filter(({ name }) => !name.endsWith('nop')))(
    '$name refuses a parameter that it does not know',
    async (fact) => {
      const code = await codeOf(fact, { ...smallestCall(fact), no_such_parameter: 1 });
      expect(code).toEqual(['PARAMETER_INCORRECT', 'no_such_parameter']);
    },
  );

  it.each(answered.flatMap((fact) => fact.params.filter((param) => param.required).map((param) => ({ fact, param }))))(
    '$fact.name refuses a call without $param.name',
    async ({ fact, param }) => {
      const { [param.name]: _, ...rest } = smallestCall(fact);
      const expected = param.name === 'domain_name' ? ['NO_DOMAIN', undefined] : ['PARAMETER_MISSING', param.name];
      expect(await codeOf(fact, rest)).toEqual(expected);
    },
  );

  it.each(answered)('$name keeps out who has no right to it', async (fact) => {
    const as = async (login: string | null) => {
      const { error_code: code } = await open.call(
        fact.name,
        smallestCall(fact),
        login === null ? {} : { username: login, password: login },
      );
      return code;
    };
    if (!isOpen(fact)) expect(await as(null)).toBe('NO_AUTH');
    const client = { partners: 'RESELLER_AUTH_FAILED', partners2: 'BAD_SERVICE_PLAN' }[fact.access];
    if (client !== undefined) expect(await as('client')).toBe(client);
    if (fact.access === 'partners2') expect(await as('partner')).toBe('BAD_SERVICE_PLAN');
  });

  it('needs a login for everything that is not open to everyone', () => {
    const open = answered.filter(isOpen).map((fact) => fact.access);
    expect(new Set(open)).toEqual(new Set(['everyone']));
  });

  it('wrote down everything that these calls changed', () => {
    snapshot.flush();
    const restored = new World();
    loadSnapshot(restored, snapshotFile);
    expect(contents(restored)).toEqual(contents(open.simulator.world));
  });

  it('was asked for an answer by every sample that shows one', () => {
    const called = new Set([...CALLS, ...DNSSEC_CALLS].map(([name]) => name));
    const shown = answered.filter((fact) => keyPaths(exampleAnswer(fact.name)).size > 0).map(({ name }) => name);
    expect(shown.filter((name) => !called.has(name)).toSorted()).toEqual([...CALLED_ELSEWHERE].toSorted());
  });

  it('documents every function that it implements', () => {
    expect(Object.keys(API_FUNCTIONS).filter((name) => !FUNCTIONS.has(name))).toEqual([]);
  });
});

/** The code of the refusal, with the parameter it names. */
async function codeOf(
  fact: FunctionFact,
  params: WireRecord,
): Promise<readonly [WireValue | undefined, WireValue | undefined]> {
  const { error_code: code, error_params: details } = await open.call(fact.name, params);
  return [code, isWireRecord(details) ? details['param'] : undefined];
}

/** Zone calls have no example for nobody. */
function needsDomain({ name, params }: FunctionFact): boolean {
  return name.startsWith('zone/') || params.some((param) => param.required && param.name === 'domain_name');
}

function isOpen(fact: FunctionFact): boolean {
  return API_FUNCTIONS[fact.name]?.isOpen === true;
}

function contents(world: World): readonly string[] {
  return [...world.collections.rows()].map((row) => JSON.stringify(row)).toSorted();
}

/** The sandbox makes each answer after the first item of the sample's list. */
function firstItems(value: WireValue): WireValue {
  if (isWireList(value)) return value.slice(0, 1).map(firstItems);
  if (!isWireRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, firstItems(inner)]));
}

function example(command: string): WireValue {
  return toWireValue(JSON.parse(FUNCTIONS.get(command)?.example ?? '{}')) ?? {};
}

function exampleAnswer(command: string): WireValue {
  const whole = example(command);
  return (isWireRecord(whole) ? whole['answer'] : undefined) ?? {};
}
