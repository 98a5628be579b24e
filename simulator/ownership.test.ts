import { afterAll, beforeAll, expect, it } from 'vitest';
import { isWireList, isWireRecord, textOf, type WireRecord, type WireValue } from '@/lib/registrar/regwire/value';
import { FUNCTIONS, type FunctionFact } from './reference/facts';
import { openSimulator, type OpenSimulator } from './testing/open-simulator';
import { ruOrder, ruPerson } from './testing/orders';
import { smallestCall } from './testing/smallest-call';

/** Parameters that say which object a call is about. */
const IDENTIFYING: readonly string[] = [
  'service_id',
  'user_servid',
  'domain_name',
  'dname',
  'uplink_service_id',
  'bill_id',
  'folder_id',
  'bills',
  'domains',
  'services',
];

const STRANGER = { username: 'stranger', password: 'stranger' };
let open: OpenSimulator;
let ids: Readonly<Record<string, WireValue>>;
let before: readonly string[];

beforeAll(async () => {
  open = await openSimulator();
  await open.control('POST', 'settings', { billingMs: 0, callsPerHour: 100_000 });
  await open.control('POST', 'accounts', { ...STRANGER, plan: 'partner2', balance: 100_000 });
  const order = ruOrder('owned.ru', { user_servid: 'a'.repeat(32), folder_name: 'mine' });
  const serviceId = idIn(await open.call('domain/create', order), 'service_id');
  const unpaid = await open.call('domain/create', ruOrder('unpaid.ru', { pay_type: 'bank' }));
  await open.call('service/create', { domain_name: 'owned.ru', servtype: 'srv_webfwd', period: 1 });
  await open.control('POST', 'accounts', { username: 'friend', password: 'friend' });
  await open.call('domain/transfer_to_another_account', { dname: 'owned.ru', new_user_name: 'friend' });
  const folder = [...open.simulator.world.folders.values()][0];
  ids = {
    service_id: serviceId,
    user_servid: 'a'.repeat(32),
    domain_name: 'owned.ru',
    dname: 'owned.ru',
    uplink_service_id: serviceId,
    bill_id: idIn(unpaid, 'bill_id'),
    folder_id: String(folder?.id),
    bills: [idIn(unpaid, 'bill_id')],
    domains: [{ dname: 'owned.ru' }, { service_id: serviceId }],
    services: [{ dname: 'owned.ru' }, { service_id: serviceId }],
  };
  before = owned();
});
afterAll(() => open.close());

/** Names in these are questions to the registries or to the shop, or orders of the caller's own. */
const ASK_ABOUT_ANY_NAME = new Set([
  'service/create',
  'service/check_create',
  'service/get_dedicated_server_list',
  'domain/get_premium_prices',
  'domain/check',
  'domain/create',
  'domain/transfer',
  'domain/get_rereg_data',
  'domain/set_rereg_bids',
  'domain/request_to_transfer',
  'shop/get_info',
  'shop/get_lot_list',
  'shop/get_category_list',
  'shop/get_suggested_tags',
]);

/** What some functions need before they look whose the object is. */
const MORE: Readonly<Record<string, WireRecord>> = {
  'domain/update_contacts': { contacts: ruPerson() },
  'domain/update_nss': { nss: { ns0: 'ns1.example.com', ns1: 'ns2.example.com' } },
  'domain/transfer_to_another_account': { new_user_name: 'reseller' },
  'domain/register_ns': { ns0: 'ns1.owned.ru', ns0ip: '203.0.113.5' },
  'domain/delete_ns': { ns0: 'ns1.owned.ru', ns0ip: '203.0.113.5' },
  'domain/set_new_authinfo': { authinfo: 'some-key' },
  'service/renew': { period: 1 },
  'service/delete': { servtype: 'srv_webfwd' },
  'service/update': { servtype: 'srv_webfwd' },
  'service/partcontrol_grant': { newlogin: 'stranger' },
  'bill/change_pay_type': { pay_type: 'prepay', currency: 'RUR' },
  'zone/add_caa': { subdomain: '@', flags: 0, tag: 'issue', value: 'letsencrypt.org' },
  'zone/add_cname': { subdomain: 'www', canonical_name: 'example.com' },
  'zone/add_mx': { subdomain: '@', mail_server: 'mail.example.com', priority: 10 },
  'zone/add_ns': { subdomain: 'sub', dns_server: 'ns1.example.net', record_number: 1 },
  'zone/add_txt': { subdomain: '@', text: 'hello' },
  'zone/add_srv': { service: 'sip.udp', priority: 0, port: 5060, target: 'sip.example.com' },
  'zone/add_alias': { subdomain: '@', ipaddr: '203.0.113.5' },
  'zone/add_aaaa': { subdomain: '@', ipaddr: '2001:db8::1' },
  'zone/remove_record': { subdomain: 'www', record_type: 'A' },
  'zone/update_records': { action_list: [{ action: 'add_txt', subdomain: '@', text: 'hello' }] },
  'zone/update_soa': { ttl: '1d', minimum_ttl: '12h' },
  'shop/update_lot': { price: '100', category_ids: [1], keywords: ['k1'] },
};

/** What was offered to somebody else. */
const OFFERED: WireRecord = { domain_name: 'owned.ru', domains: [{ domain_name: 'owned.ru', action_type: 'accept' }] };

const CALLS = [...FUNCTIONS.values()].flatMap((fact) =>
  fact.params
    .filter(({ name }) => IDENTIFYING.includes(name) && !ASK_ABOUT_ANY_NAME.has(fact.name))
    .map(({ name }) => ({ fact, name })),
);

it.each(CALLS)('$fact.name does not find another account’s object by $name', async ({ fact, name }) => {
  const answer = await open.call(fact.name, callOf(fact, name), STRANGER);
  expect(codes(answer), JSON.stringify(answer)).not.toEqual([]);
  for (const code of codes(answer)) expect(NOT_FOUND).toContain(code);
  expect(owned()).toEqual(before);
});

it('shows the bills of an owner before to nobody', async () => {
  await open.call('domain/create', ruOrder('pushed.ru'));
  await open.call('domain/transfer_to_another_account', { dname: 'pushed.ru', new_user_name: 'stranger' });
  const accepted = { domains: [{ domain_name: 'pushed.ru', action_type: 'accept' }] };
  await open.call('domain/accept_or_refuse_entering_list', accepted, STRANGER);
  expect(await open.call('service/get_bills', { dname: 'pushed.ru' }, STRANGER)).toMatchObject({
    answer: { services: [{ bills: [], result: 'success' }] },
  });
});

/** Those that the reference lists, and the parameter of a folder that the caller does not have. */
const NOT_FOUND = [
  'DOMAIN_NOT_FOUND',
  'SERVICE_ID_NOT_FOUND',
  'SERVICE_NOT_SPECIFIED',
  'SERVICE_NOT_FOUND',
  'BILL_ID_NOT_FOUND',
  'PARAMETER_INCORRECT folder_id',
];

function callOf(fact: FunctionFact, name: string): WireRecord {
  const rest = Object.entries({ ...smallestCall(fact), ...MORE[fact.name] }).filter(
    ([key]) => !IDENTIFYING.includes(key),
  );
  const isOfFolder = fact.name.startsWith('folder/') && fact.list !== null;
  const folder = isOfFolder ? { folder_id: ids['folder_id'] ?? null, services: ids['services'] ?? null } : {};
  const id = fact.name === 'domain/accept_or_refuse_entering_list' ? OFFERED[name] : ids[name];
  return { ...Object.fromEntries(rest), ...folder, [name]: id ?? null };
}

/** The code of the call, or those of its items; a success has none and counts as such. */
function codes(answer: WireRecord): readonly string[] {
  if (answer['result'] !== 'success') return [codeOf(answer)];
  const inner = isWireRecord(answer['answer']) ? Object.values(answer['answer']) : [];
  return inner.flatMap((list) => (isWireList(list) ? list.filter(isWireRecord).map(codeOf) : []));
}

function codeOf(row: WireRecord): string {
  const code = textOf(row['error_code']) || 'success';
  const params = row['error_params'];
  return code === 'PARAMETER_INCORRECT' && isWireRecord(params) ? `${code} ${textOf(params['param'])}` : code;
}

function idIn(answer: WireRecord, key: string): string {
  return isWireRecord(answer['answer']) ? textOf(answer['answer'][key]) : '';
}

/** Everything but the stranger's own. */
function owned(): readonly string[] {
  return [...open.simulator.world.collections.rows()]
    .map((row) => JSON.stringify(row))
    .filter((row) => !row.startsWith('["accounts","stranger"'))
    .toSorted();
}
