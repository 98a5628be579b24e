import { afterEach, beforeEach, expect, it } from 'vitest';
import { isWireRecord, textOf, type WireRecord } from '@/lib/registrar/regwire/value';
import { SERVICES } from './reference/service-facts';
import { openSimulator, type OpenSimulator } from './testing/open-simulator';
import { ruOrder } from './testing/orders';
import { CHILD_ORDERS, ORDERS } from './testing/service-orders';

let open: OpenSimulator;
beforeEach(async () => {
  open = await openSimulator();
  await open.control('POST', 'settings', { billingMs: 0 });
  await open.control('POST', 'accounts', { username: 'reseller', balance: 100_000 });
  await open.call('domain/create', ruOrder('owned.ru'));
});
afterEach(() => open.close());

const order = (servtype: string, changes: WireRecord = {}): Promise<WireRecord> =>
  open.call('service/create', { servtype, ...ORDERS[servtype], ...changes });

const idOf = (answer: WireRecord): string =>
  isWireRecord(answer['answer']) ? textOf(answer['answer']['service_id']) : textOf(answer);

const stateOf = async (id: string): Promise<unknown> =>
  open.simulator.world.services.get(Number(id))?.state ?? (await open.call('service/get_info', { service_id: id }));

it('has an order for every type that can be ordered', () => {
  const covered = [...Object.keys(ORDERS), ...CHILD_ORDERS.map(([servtype]) => servtype)];
  const orderable = [...SERVICES.values()].filter((fact) => fact.orderable).map((fact) => fact.servtype);
  expect(covered.toSorted()).toEqual(orderable.toSorted());
});

it.each(Object.keys(ORDERS))('%s is charged at its printed price and starts', async (servtype) => {
  const before = open.simulator.world.accounts.get('reseller')?.balance ?? 0;
  const answer = await order(servtype);
  expect(answer).toMatchObject({ result: 'success', answer: { descr: expect.stringContaining(servtype) } });
  const service = open.simulator.world.services.get(Number(idOf(answer)));
  const details = await open.call('service/get_servtype_details', { servtype, subtype: service?.subtype ?? '' });
  const rows = details['answer'];
  const row = Array.isArray(rows) ? rows[0] : undefined;
  const periods = Number(ORDERS[servtype]?.['period'] ?? 1);
  const paid = before - (open.simulator.world.accounts.get('reseller')?.balance ?? 0);
  expect(paid).toBe(Math.round(Number(row.price_new) * 100) * periods);
  await open.control('POST', 'clock', { advanceSeconds: 86_400 });
  await open.call('nop');
  expect(service?.state).toBe('A');
  expect(await open.control('GET', 'books')).toMatchObject({ violations: [] });
});

it.each(CHILD_ORDERS)(
  '%s is ordered for its parent %s only, and ends with it',
  async (servtype, parentType, params) => {
    const parent = idOf(await order(parentType));
    await open.control('POST', 'clock', { advanceSeconds: 90_000 });
    const wrong = idOf(await order('srv_seowizard'));
    const forWrong = { servtype, ...params, uplink_service_id: wrong };
    expect(await open.call('service/create', forWrong)).toMatchObject({ error_code: 'PARAMETER_INCORRECT' });
    const child = await open.call('service/create', { servtype, ...params, uplink_service_id: parent });
    expect(child).toMatchObject({ answer: { uplink_service_id: parent } });
    expect(await stateOf(idOf(child))).toBe('A');
    await open.control('POST', 'clock', { advanceSeconds: 400 * 86_400 });
    await open.call('nop');
    expect([await stateOf(parent), await stateOf(idOf(child))]).toEqual(['D', 'D']);
  },
);

it.each([
  ['srv_hosting_ispmgr', { subtype: 'Host-X' }, 'INVALID_PLAN'],
  ['srv_hosting_ispmgr', { period: 37 }, 'INVALID_PERIOD'],
  ['srv_hosting_ispmgr', { period: '' }, 'PARAMETER_MISSING'],
  ['srv_hosting_ispmgr', { passport: '' }, 'PARAMETER_MISSING'],
  ['srv_hosting_ispmgr', { contype: 'hosting_org' }, 'PARAMETER_MISSING'],
  ['srv_hosting_ispmgr', { vpsname: 'one' }, 'PARAMETER_INCORRECT'],
  ['srv_hosting_ispmgr', { country: 'Russia' }, 'PARAMETER_INCORRECT'],
  ['srv_hosting_ispmgr', { domain_name: '' }, 'NO_DOMAIN'],
  ['srv_hosting_ispmgr', { domain_name: 'host.nozone' }, 'INVALID_DOMAIN_NAME_FORMAT'],
  ['srv_hosting_ispmgr', { user_servid: 'xyz' }, 'BAD_USER_SERVID'],
  ['srv_rs_joomla', { theme: 'notebook' }, 'PARAMETER_INCORRECT'],
  ['srv_ssl_certificate', { csr_string: 'none' }, 'PARAMETER_INCORRECT'],
  ['srv_ssl_certificate', { tech_email: '' }, 'PARAMETER_MISSING'],
  ['srv_ssl_certificate', { subtype: 'comodo_ssl' }, 'PARAMETER_MISSING'],
  ['srv_ssl_certificate', { server_type: 'citrix' }, 'PARAMETER_INCORRECT'],
  ['srv_vps', { ostmpl: 'windows-2012-english' }, 'PARAMETER_INCORRECT'],
  ['srv_dedicated', { server_id: 5 }, 'PARAMETER_INCORRECT'],
  ['srv_certificate', { obtain_cert: 'free_mail' }, 'PARAMETER_MISSING'],
  ['srv_certificate', { domain_name: 'stranger.ru' }, 'DOMAIN_NOT_FOUND'],
  ['srv_jelastic', { email: 'a@b.test' }, 'TRIAL_ACCOUNT_CREATION_ERROR'],
  ['srv_jelastic', { email: 'a@b.invalid' }, 'CANNOT_GET_USER_ID'],
  ['domain', {}, 'PARAMETER_INCORRECT'],
  ['srv_google_apps', {}, 'PARAMETER_INCORRECT'],
])('%s with %j is refused with %s', async (servtype, changes, code) => {
  expect(await order(servtype, changes)).toMatchObject({ error_code: code });
  expect(open.simulator.world.products.size).toBe(0);
});

it('tells what became of an order that is repeated', async () => {
  await order('srv_webfwd', { pay_type: 'bank' });
  expect(await order('srv_webfwd')).toMatchObject({ error_code: 'DOUBLE_ORDER' });
  await order('srv_dns_both');
  expect(await order('srv_dns_both')).toMatchObject({ error_code: 'SERVICE_ALREADY_EXISTS' });
  await order('srv_ssl_certificate');
  expect(await order('srv_ssl_certificate')).toMatchObject({ error_code: 'NEEDS_CONFIRMATION' });
  await open.control('POST', 'settings', { serviceDelaySeconds: 60 });
  await order('srv_hosting_plesk');
  expect(await order('srv_hosting_plesk')).toMatchObject({ error_code: 'WAITING' });
});

it('connects Mail.Ru again without a bill', async () => {
  const first = await order('srv_mail_ru');
  const again = await order('srv_mail_ru');
  expect(again).toMatchObject({
    answer: { service_id: idOf(first), regruadd_url: expect.stringContaining('mail.ru') },
  });
  expect(again['answer']).not.toHaveProperty('bill_id');
});

it('keeps a name on one account’s servers only', async () => {
  await order('srv_hosting_ispmgr');
  await open.control('POST', 'accounts', { username: 'other', password: 'other', balance: 1000 });
  const other = { username: 'other', password: 'other' };
  const params = { servtype: 'srv_hosting_ispmgr', ...ORDERS['srv_hosting_ispmgr'] };
  expect(await open.call('service/create', params, other)).toMatchObject({ error_code: 'ALREADY_EXISTS_ON_SERVER' });
  expect(await open.call('service/check_create', { dname: 'hosted.ru' })).toMatchObject({
    error_code: 'ALREADY_EXISTS_ON_SERVER',
  });
});

it('checks an order without placing it, for anybody', async () => {
  const check = (params: WireRecord): Promise<WireRecord> => open.call('service/check_create', params, {});
  expect(await check({ dname: 'qqq.ru', servtype: 'srv_hosting_plesk', subtype: 'Host-1-1019' })).toMatchObject({
    answer: { param: { dname: 'qqq.ru', servtype: 'srv_hosting_plesk', subtype: 'Host-1-1019', period: '1' } },
  });
  expect(await check({ dname: 'q.r' })).toMatchObject({ error_code: 'FIELD_VALUE_TOO_SHORT' });
  expect(await check({ dname: 'q_q.ru' })).toMatchObject({ error_code: 'DOMAIN_BAD_NAME' });
  expect(await check({ dname: 'qqq.ru', subtype: 'Host-9' })).toMatchObject({ error_code: 'INVALID_PLAN' });
  expect(await check({ dname: 'qqq.ru', period: 99 })).toMatchObject({ error_code: 'INVALID_PERIOD' });
  expect(await check({})).toMatchObject({ error_code: 'NO_DOMAIN' });
});

it('asks strangers for credentials before it takes their order', async () => {
  expect(await open.call('service/create', { servtype: 'srv_vps' }, {})).toMatchObject({ error_code: 'NO_AUTH' });
});

it('prices services by currency and group, and unrolls them', async () => {
  const row = { servortld: 'srv_addip', subtype: 'ipv4', unit: 'month' };
  expect(await open.call('service/get_prices')).toMatchObject({
    answer: { currency: 'RUR', pricegroup: '2', prices: expect.arrayContaining([{ ...row, price: '30' }]) },
  });
  expect(await open.call('service/get_prices', { show_renew_data: 1, currency: 'usd' }, {})).toMatchObject({
    answer: {
      currency: 'USD',
      pricegroup: '0',
      prices: expect.arrayContaining([{ ...row, price: '0.43', renew_price: '0.43' }]),
    },
  });
  expect(await open.call('service/get_prices', { currency: 'btc' })).toMatchObject({
    error_code: 'UNSUPPORTED_CURRENCY',
  });
  expect(await open.call('service/get_servtype_details', { servtype: 'srv_webfwd,srv_kvm' })).toMatchObject({
    answer: [{ servtype: 'srv_webfwd', periods_new: '1-10', price_new: '120.00' }, { servtype: 'srv_kvm' }],
  });
  expect(await open.call('service/get_servtype_details', { servtype: 'srv_kvm', unroll_prices: 1 })).toMatchObject({
    answer: [{ prices_new: expect.arrayContaining([{ period: '2', price: '900.00' }]) }],
  });
  expect(await open.call('service/get_servtype_details', { servtype: 'srv_none' })).toMatchObject({
    error_code: 'PRICES_NOT_FOUND',
  });
});

it('orders nothing without money, and waits for it when a bill is enough', async () => {
  await open.control('POST', 'accounts', { username: 'reseller', balance: 0 });
  expect(await order('srv_webfwd')).toMatchObject({ error_code: 'NOT_ENOUGH_MONEY' });
  const waiting = await order('srv_webfwd', { ok_if_no_money: 1, folder_name: 'waiting', user_servid: 'abc' });
  expect(await open.call('service/get_info', { user_servid: 'abc', show_folders: 1 })).toMatchObject({
    answer: { services: [{ state: 'N', service_id: idOf(waiting), folders: [{ folder_name: 'waiting' }] }] },
  });
  await open.control('POST', 'accounts', { username: 'reseller', balance: 120 });
  const { answer } = waiting;
  const bill_id = isWireRecord(answer) ? textOf(answer['bill_id']) : '';
  await open.call('bill/change_pay_type', { bill_id, pay_type: 'prepay', currency: 'RUR' });
  expect(await open.call('service/get_info', { user_servid: 'abc' })).toMatchObject({
    answer: { services: [{ state: 'A' }] },
  });
});

it('gives one trial of the cloud to an address, and none to one that pays there', async () => {
  const cloud = idOf(await order('srv_jelastic'));
  expect(await order('srv_jelastic')).toMatchObject({ error_code: 'SERVICE_ALREADY_EXISTS' });
  await open.call('service/refill', { service_id: cloud, amount: '100' });
  expect(await order('srv_jelastic')).toMatchObject({
    error_code: 'ACCOUNT_IS_NOT_TRIAL',
    error_params: { group: 'billing' },
  });
});

it('sells parking, forwarding and a certificate together with the domain, on one bill', async () => {
  const domains = [
    { dname: 'first.ru', srv_certificate: 'free', srv_parking: 'free' },
    { dname: 'second.ru', srv_webfwd: '' },
    { dname: 'third.ru', srv_parking: 'golden' },
  ];
  const answer = await open.call('domain/create', { ...ruOrder('x.ru'), domain_name: '', domains });
  expect(answer).toMatchObject({
    answer: {
      payment: '398',
      domains: [{ result: 'success' }, { result: 'success' }, { error_code: 'PARAMETER_INCORRECT' }],
    },
  });
  expect(await open.call('service/get_info', { dname: 'second.ru', servtype: 'srv_webfwd' })).toMatchObject({
    answer: { services: [{ state: 'A' }] },
  });
  expect(await open.call('service/get_info', { dname: 'first.ru', servtype: 'srv_certificate' })).toMatchObject({
    answer: { services: [{ state: 'A', subtype: 'free', expiration_date: '0000-00-00' }] },
  });
  expect(await open.control('GET', 'books')).toMatchObject({ violations: [] });
});
