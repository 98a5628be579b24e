import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isWireList, isWireRecord, toWireValue, type WireRecord, type WireValue } from '@/lib/regwire/value';
import { API_FUNCTIONS } from './functions/table';
import { FUNCTIONS, type FunctionFact } from './reference/facts';
import { DOMAIN_CALLS, stageDomains } from './testing/domain-calls';
import { openSimulator, type OpenSimulator } from './testing/open-simulator';
import { gtldContacts, ruOrder, ruPerson } from './testing/orders';
import { SANDBOX_CALLS, SERVICE_CALLS } from './testing/service-calls';

let open: OpenSimulator;
beforeAll(async () => {
  open = await openSimulator();
  await open.control('POST', 'settings', { callsPerHour: 100_000 });
  await open.call('domain/create', ruOrder('unpaid.ru', { pay_type: 'bank' }));
  await stageDomains(open);
});
afterAll(() => open.close());

const SANDBOX = { username: 'test', password: 'test' };
/** Keys whose contents differ from account to account. */
const FREE_INSIDE = new Set(['details', 'contacts', 'prices', 'input_params', 'error_params']);
/** What the reference's samples show once and its tables do not promise. */
const NOT_PROMISED = new Set([
  'surprise',
  // Of domain/get_rereg_data, for customers with 256 domains.
  'start_price',
  'bid',
  'error_code',
  'error_text',
  'pay_notes',
  'is_premium',
  'price',
  'renew_price',
  'currency',
]);

/** A call for each function whose example shows more than `result`; functions run in this order on one account. */
const CALLS: readonly (readonly [command: string, params: WireRecord])[] = [
  ['nop', {}],
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
  ['domain/check', { domains: [{ dname: 'ya.ru' }, { dname: 'yayayayayaya.ru' }] }],
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
  ['dnssec/nop', { domains: [{ dname: 'vschizh.ru' }] }],
  ['dnssec/get_status', { domains: [{ dname: 'vschizh.ru' }] }],
  ['dnssec/enable', { domains: [{ dname: 'vschizh.ru' }] }],
  ['shop/update_lot', { dname: ['vschizh.ru'], price: '100', category_ids: [1], keywords: ['k1'] }],
  ['shop/nop', { dname: 'vschizh.ru' }],
  ['shop/get_info', { dname: 'vschizh.ru' }],
  ['shop/get_lot_list', {}],
  ['shop/get_category_list', {}],
  ['shop/get_suggested_tags', {}],
  ['folder/add_services', { folder_name: 'test_folder', services: [{ dname: 'vschizh.ru' }] }],
  ['service/get_folders', { dname: 'vschizh.ru' }],
  ['folder/get_services', { folder_name: 'test_folder' }],
  ['folder/rename', { folder_name: 'test_folder', new_folder_name: 'renamed' }],
  ...SERVICE_CALLS,
];

describe('the simulator beside the reference', () => {
  it.each(CALLS)('%s answers with every key of the example', async (command, params) => {
    const answer = await open.call(command, params);
    expect(answer).toMatchObject({ result: 'success' });
    expect(missingKeys(example(command), answer, '')).toEqual([]);
  });

  it('renews within the last 60 days of a .ru name, with every key of the example', async () => {
    await open.control('POST', 'clock', { advanceSeconds: 320 * 86_400 });
    const answer = await open.call('service/renew', { dname: 'vschizh.ru', period: 1 });
    expect(answer).toMatchObject({ answer: { status: 'renew_success', payment: '209' } });
    expect(missingKeys(example('service/renew'), answer, '')).toEqual([]);
  });

  it('registers a .com name with the contacts of four roles', async () => {
    const order = { ...ruOrder('vschizh.com'), contacts: gtldContacts(), period: 2 };
    expect(await open.call('domain/create', order)).toMatchObject({ answer: { payment: '2348' } });
  });

  it.each([...FUNCTIONS.values()].filter(isAnswered).map((fact) => fact.name))(
    '%s answers the sandbox with the example',
    async (command) => {
      const params = [...CALLS, ...SANDBOX_CALLS].find(([name]) => name === command)?.[1] ?? {
        dname: 'vschizh.ru',
        period: 1,
        flag_value: 1,
      };
      const { result, answer } = await open.call(command, withoutUnknown(command, params), SANDBOX);
      expect(result).toBe('success');
      expect(Object.keys(isWireRecord(answer) ? answer : {}).toSorted()).toEqual(
        Object.keys(exampleAnswer(command)).toSorted(),
      );
    },
  );

  it('documents every function that it implements', () => {
    expect(Object.keys(API_FUNCTIONS).filter((name) => !FUNCTIONS.has(name))).toEqual([]);
  });
});

function isAnswered(fact: FunctionFact): boolean {
  return fact.example !== null && fact.name in API_FUNCTIONS;
}

function missingKeys(expected: WireValue | undefined, actual: WireValue | undefined, path: string): readonly string[] {
  if (isWireList(expected)) {
    const [first] = expected;
    const candidates = isWireList(actual) ? actual : [];
    if (!isWireRecord(first)) return isWireList(actual) ? [] : [path];
    const results = candidates.map((candidate) => missingKeys(first, candidate, `${path}[]`));
    return results.toSorted((left, right) => left.length - right.length)[0] ?? [`${path} is empty`];
  }
  if (!isWireRecord(expected)) return [];
  const given = isWireRecord(actual) ? actual : {};
  return Object.entries(expected).flatMap(([key, value]) => {
    if (NOT_PROMISED.has(key)) return [];
    if (!(key in given)) return [`${path}.${key}`];
    return FREE_INSIDE.has(key) ? [] : missingKeys(value, given[key], `${path}.${key}`);
  });
}

function example(command: string): WireValue {
  return toWireValue(JSON.parse(FUNCTIONS.get(command)?.example ?? '{}')) ?? {};
}

function exampleAnswer(command: string): WireRecord {
  const whole = example(command);
  const answer = isWireRecord(whole) ? whole['answer'] : undefined;
  return isWireRecord(answer) ? answer : {};
}

function withoutUnknown(command: string, params: WireRecord): WireRecord {
  const known = FUNCTIONS.get(command)?.params.map((param) => param.name) ?? [];
  return Object.fromEntries(
    Object.entries(params).filter(([name]) => known.includes(name === 'dname' ? 'domain_name' : name)),
  );
}
