import { afterEach, beforeEach, expect, it } from 'vitest';
import type { WireRecord } from '@/lib/registrar/regwire/value';
import { openSimulator, type OpenSimulator } from './testing/open-simulator';
import { ruOrder, ruPerson } from './testing/orders';

let open: OpenSimulator;
beforeEach(async () => {
  open = await openSimulator();
  await open.control('POST', 'settings', { billingMs: 0 });
});
afterEach(() => open.close());

const NEW: WireRecord = {
  user_login: 'digory',
  user_password: 'gof4iSewvy8aK5at',
  user_email: 'digory@example.com',
  user_country_code: 'GB',
};
const DIGORY = { username: 'digory', password: 'gof4iSewvy8aK5at' };
const create = (changes: WireRecord = {}): Promise<WireRecord> => open.call('user/create', { ...NEW, ...changes });

it('registers a client who can call at once, with the rights of a client', async () => {
  expect(await create({ user_first_name: 'Digory', set_me_as_referrer: 1 })).toMatchObject({
    answer: { user_id: expect.stringMatching(/^\d+$/) },
  });
  expect(await open.call('nop', {}, DIGORY)).toMatchObject({ answer: { login: 'digory' } });
  expect(await open.call('reseller_nop', {}, DIGORY)).toMatchObject({ error_code: 'RESELLER_AUTH_FAILED' });
  expect(await open.call('user/get_balance', {}, DIGORY)).toMatchObject({ answer: { prepay: '0', currency: 'RUR' } });
  expect(await create()).toMatchObject({ error_code: 'USER_LOGIN_NOT_UNIQUE' });
});

it('only checks when only that is asked', async () => {
  expect(await create({ check_only: 1 })).toMatchObject({ answer: { user_id: '777' } });
  expect(await open.call('nop', {}, DIGORY)).toMatchObject({ error_code: 'USER_AUTHENTICATION_FAILED' });
});

it.each([
  [{ user_login: 'Digory' }, 'PARAMETER_INCORRECT', 'user_login'],
  [{ user_login: '' }, 'PARAMETER_MISSING', 'user_login'],
  [{ user_email: 'digory' }, 'PARAMETER_INCORRECT', 'user_email'],
  [{ user_country_code: '' }, 'PARAMETER_MISSING', 'user_country_code'],
  [{ user_phone: '123' }, 'PARAMETER_INCORRECT', 'user_phone'],
  [{ user_language: 'de' }, 'PARAMETER_INCORRECT', 'user_language'],
  [{ user_subscribe: 1 }, 'PARAMETER_INCORRECT', 'user_subscribe'],
  [{ white_list_ips: ['300.1'] }, 'PARAMETER_INCORRECT', 'white_list_ips'],
])('refuses a user with %j by %s', async (changes, code, name) => {
  const answer = await create(changes);
  expect(answer['error_code']).toBe(code);
  expect(answer['error_text']).toContain(name);
});

it.each([
  [['127.0.0.1'], undefined],
  [['10.1.1.1', '127.0.0.0/8'], undefined],
  [['127.0.0.0/255.255.255.0'], undefined],
  [['127.0'], undefined],
  [['192.168'], 'ACCESS_DENIED_FROM_IP'],
  [['127.0.0.2'], 'ACCESS_DENIED_FROM_IP'],
])('lets a user in from %j only', async (white_list_ips, code) => {
  await create({ white_list_ips });
  expect((await open.call('nop', {}, DIGORY))['error_code']).toBe(code);
});

it('keeps the address of a purpose for each reseller', async () => {
  const seo = { servtype: 'srv_seowizard', url_type: 'refund' };
  const url = 'https://panel.example/refund?id=<service_id>&email=<email>';
  expect(await open.call('user/get_reseller_url', seo)).toMatchObject({ answer: { url: '' } });
  expect(await open.call('user/set_reseller_url', { ...seo, url: 'ftp://x' })).toMatchObject({
    error_code: 'PARAMETER_INCORRECT',
  });
  await open.call('user/set_reseller_url', { ...seo, url });
  expect(await open.call('user/get_reseller_url', seo)).toMatchObject({ answer: { url } });
  expect(await open.call('user/get_reseller_url', { ...seo, url_type: 'refill' })).toMatchObject({
    answer: { url: '' },
  });
  await open.call('hosting/set_jelastic_refill_url', { url: 'https://panel.example/jelastic' });
  expect(await open.call('hosting/get_jelastic_refill_url')).toMatchObject({
    answer: { url: 'https://panel.example/jelastic' },
  });
});

it('counts domains, folders and costs of a period', async () => {
  await open.call('domain/create', ruOrder('vschizh.ru'));
  await open.call('domain/create', ruOrder('unpaid.ru', { pay_type: 'bank' }));
  await open.call('folder/create', { folder_name: 'own' });
  expect(await open.call('user/get_statistics')).toMatchObject({
    answer: {
      active_domains_cnt: '1',
      costs_for_period: '139',
      domain_folders_cnt: '1',
      reg_domains_cnt: '1',
      renew_domains_cnt: '0',
      trans_in_domains_cnt: '0',
    },
  });
  expect(await open.call('user/get_statistics', { date_till: '2000-01-01' })).toMatchObject({
    answer: { costs_for_period: '0', reg_domains_cnt: '0' },
  });
  await open.control('POST', 'clock', { advanceSeconds: 320 * 86_400 });
  expect(await open.call('user/get_statistics')).toMatchObject({ answer: { renew_domains_cnt: '1' } });
});

it('shows the balance in every currency', async () => {
  for (const [currency, prepay] of [
    ['RUR', '10000'],
    ['USD', '111.11'],
    ['EUR', '100'],
    ['UAH', '4545.45'],
  ] as const)
    expect(await open.call('user/get_balance', { currency })).toMatchObject({
      answer: { currency, prepay, credit: '0' },
    });
});

it('offers the themes of a plan, and the constructor of a builder that one has', async () => {
  const themes = { servtype: 'srv_rs_joomla', subtype: 'corporate-0617' };
  const { answer } = await open.call('hosting/get_rs_themes', themes, {});
  expect(Object.keys(Object(answer))).toEqual(['happy', 'melano', 'zone']);
  expect(await open.call('hosting/get_parallelswpb_constructor_url', { service_id: 5 })).toMatchObject({
    error_code: 'SERVICE_ID_NOT_FOUND',
  });
  const builder = { servtype: 'srv_parallels_wpb', subtype: 'WPB-Lite', domain_name: 'built.ru', period: 3 };
  const { service_id: id = null } = await open.control('POST', 'services', builder);
  expect(await open.call('service/get_info', { dname: 'built.ru', servtype: 'srv_parallels_wpb' })).toMatchObject({
    answer: { services: [{ service_id: id, state: 'A', subtype: 'WPB-Lite' }] },
  });
  expect(await open.call('hosting/get_parallelswpb_constructor_url', { service_id: id })).toMatchObject({
    answer: { url: expect.stringContaining('https://') },
  });
  expect(await open.call('service/upgrade', { service_id: id, subtype: 'WPB-Pro' })).toMatchObject({
    answer: { withdrawed_amount: '1170', returned_amount: '270' },
  });
  expect(await open.control('GET', 'books')).toMatchObject({ violations: [] });
});

it('charges clients the retail prices that they are shown', async () => {
  await open.control('POST', 'accounts', { username: 'retail', password: 'retail', plan: 'client', balance: 2000 });
  const retail = { username: 'retail', password: 'retail' };
  const prices = await open.call('domain/get_prices', { show_renew_data: 1 }, retail);
  expect(prices).toMatchObject({ answer: { prices: { ru: { reg_price: '181', renew_price: '272' } } } });
  expect(await open.call('domain/create', ruOrder('vschizh.ru'), retail)).toMatchObject({ answer: { payment: '181' } });
  const forwarding = { servtype: 'srv_webfwd', domain_name: 'vschizh.ru', period: 1 };
  expect(await open.call('service/create', forwarding, retail)).toMatchObject({ answer: { payment: '156' } });
  await open.control('POST', 'clock', { advanceSeconds: 320 * 86_400 });
  expect(await open.call('service/renew', { dname: 'vschizh.ru', period: 1 }, retail)).toMatchObject({
    answer: { payment: '272' },
  });
});

it('shows what is held for bids until they are won or lost', async () => {
  await open.control('POST', 'clock', { now: '2026-11-24T09:00:00Z' });
  await open.control('POST', 'expiring', { names: [{ dname: 'soon.ru', delete_date: '2026-12-01' }] });
  await open.call('domain/set_rereg_bids', { contacts: ruPerson(), domains: [{ dname: 'soon.ru', price: 225 }] });
  expect(await open.call('user/get_balance')).toMatchObject({ answer: { prepay: '9775', blocked: '225' } });
  await open.control('POST', 'clock', { now: '2026-12-03T09:00:00Z' });
  expect((await open.call('user/get_balance'))['answer']).toEqual({ currency: 'RUR', prepay: '9775', credit: '0' });
});
