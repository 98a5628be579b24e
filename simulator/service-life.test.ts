import { afterEach, beforeEach, expect, it } from 'vitest';
import { isWireRecord, textOf, type WireRecord } from '@/lib/registrar/regwire/value';
import { openSimulator, type OpenSimulator } from './testing/open-simulator';
import { ruOrder } from './testing/orders';
import { ORDERS } from './testing/service-orders';

const DAY = 86_400;
const OTHER = { username: 'other', password: 'other' };

let open: OpenSimulator;
beforeEach(async () => {
  open = await openSimulator();
  await open.control('POST', 'settings', { billingMs: 0 });
  await open.control('POST', 'accounts', { ...OTHER, balance: 5000 });
});
afterEach(async () => {
  const { violations } = await open.control('GET', 'books');
  await open.close();
  if (textOf(violations) !== '[]') throw new Error(textOf(violations));
});

const days = (count: number): Promise<WireRecord> => open.control('POST', 'clock', { advanceSeconds: count * DAY });

const order = async (servtype: string, changes: WireRecord = {}): Promise<string> => {
  const { answer, error_text } = await open.call('service/create', { servtype, ...ORDERS[servtype], ...changes });
  if (!isWireRecord(answer)) throw new Error(textOf(error_text));
  return textOf(answer['service_id']);
};

const info = async (params: WireRecord): Promise<unknown> => {
  const { answer } = await open.call('service/get_info', params);
  return isWireRecord(answer) && Array.isArray(answer['services']) ? answer['services'][0] : answer;
};

const balance = async (): Promise<unknown> => {
  const { answer } = await open.call('user/get_balance');
  return isWireRecord(answer) ? answer['prepay'] : answer;
};

it('renews services of every unit, by their periods, and refuses what has no term', async () => {
  await days(0);
  const hosting = await order('srv_hosting_ispmgr', { period: 2 });
  const forwarding = await order('srv_webfwd');
  const cloud = await order('srv_jelastic');
  const today = open.simulator.world.clock.today();
  const end = (id: string): string | null | undefined => open.simulator.world.services.get(Number(id))?.expiresOn;
  expect(await open.call('service/get_depreciated_period', { service_id: hosting })).toMatchObject({
    answer: { depreciated_period: '2' },
  });
  expect(await open.call('service/renew', { service_id: hosting, period: 12 })).toMatchObject({
    answer: { status: 'renew_success', payment: String(119 * 12), period: '12', servtype: 'srv_hosting_ispmgr' },
  });
  expect(await open.call('service/renew', { services: [{ service_id: forwarding }], period: 1 })).toMatchObject({
    answer: { status: 'renew_success', payment: '120' },
  });
  const after = (months: number): string => {
    const [year = 0, month = 0, date = 0] = today.split('-').map(Number);
    return new Date(Date.UTC(year, month - 1 + months, date)).toISOString().slice(0, 10);
  };
  expect([end(hosting), end(forwarding)]).toEqual([after(14), after(24)]);
  expect(await open.call('service/renew', { service_id: cloud, period: 1 })).toMatchObject({
    error_code: 'PROLONG_ERROR',
  });
  expect(await open.call('service/renew', { service_id: forwarding, period: 11 })).toMatchObject({
    error_code: 'INVALID_PERIOD',
  });
});

it('suspends what ended, renews what renews itself, and deletes what nobody renews', async () => {
  const lost = await order('srv_webfwd');
  const kept = await order('srv_dns_both', { period: 1 });
  await open.call('service/set_autorenew_flag', { service_id: kept, flag_value: 1 });
  await days(367);
  expect(await info({ service_id: lost })).toMatchObject({ state: 'S' });
  expect(await info({ service_id: kept })).toMatchObject({ state: 'A' });
  expect(await open.call('service/resume', { service_id: lost })).toMatchObject({ error_code: 'SERVICE_EXPIRED' });
  await days(30);
  expect(await info({ service_id: lost })).toMatchObject({ state: 'D' });
  await days(5 * 365);
  expect(open.simulator.world.services.get(Number(kept))?.state).toBe('A');
  const renewals = [...open.simulator.world.bills.values()].filter((bill) => bill.items[0]?.action === 'renew');
  expect(renewals).toHaveLength(6);
});

it('suspends and resumes, a domain with its delegation', async () => {
  await open.call('domain/create', ruOrder('vschizh.ru'));
  const call = (command: string): Promise<WireRecord> => open.call(`service/${command}`, { dname: 'vschizh.ru' });
  expect(await call('resume')).toMatchObject({ error_code: 'SERVICE_NOT_SUSPENDED' });
  expect(await call('suspend')).toMatchObject({ result: 'success' });
  expect(await call('suspend')).toMatchObject({ error_code: 'SERVICE_NOT_ACTIVE' });
  expect(await info({ dname: 'vschizh.ru' })).toMatchObject({ state: 'S' });
  expect(await open.call('user/get_statistics')).toMatchObject({ answer: { undelegated_domains_cnt: '1' } });
  expect(await call('resume')).toMatchObject({ result: 'success' });
  expect(await info({ dname: 'vschizh.ru' })).toMatchObject({ state: 'A' });
});

it('deletes the types that can be deleted, once their money is back', async () => {
  await order('srv_webfwd');
  const seo = await order('srv_seowizard');
  await open.call('service/refill', { service_id: seo, amount: '200' });
  const remove = (params: WireRecord): Promise<WireRecord> => open.call('service/delete', params);
  expect(await remove({ dname: 'hosted.ru' })).toMatchObject({ error_code: 'PARAMETER_MISSING' });
  expect(await remove({ dname: 'hosted.ru', servtype: 'srv_vps' })).toMatchObject({
    error_code: 'PARAMETER_INCORRECT',
  });
  expect(await remove({ service_id: seo, servtype: 'srv_webfwd' })).toMatchObject({ error_code: 'SERVICE_NOT_FOUND' });
  expect(await remove({ service_id: seo, servtype: 'srv_seowizard' })).toMatchObject({
    error_code: 'HAS_ACTIVE_PROJECTS',
  });
  await open.call('service/refund', { service_id: seo });
  expect(await remove({ service_id: seo, servtype: 'srv_seowizard' })).toMatchObject({ result: 'success' });
  expect(await remove({ dname: 'hosted.ru', servtype: 'srv_webfwd' })).toMatchObject({ result: 'success' });
  expect(await open.call('service/get_list')).toMatchObject({ answer: { services: [] } });
  expect(await open.call('service/create', { servtype: 'srv_webfwd', ...ORDERS['srv_webfwd'] })).toMatchObject({
    result: 'success',
  });
});

it('moves money to an outside service and back, at one dollar at least', async () => {
  const seo = await order('srv_seowizard');
  expect(await open.call('service/refill', { service_id: seo })).toMatchObject({
    answer: { payment: '90', pay_type: 'prepay', currency: 'RUR', service_id: seo },
  });
  await open.call('service/refill', { service_id: seo, amount: '10', currency: 'USD' });
  expect(await open.call('service/get_balance', { service_id: seo })).toMatchObject({
    answer: { balance: '11', currency: 'USD' },
  });
  expect(await balance()).toBe('9010');
  expect(await open.call('service/refill', { service_id: seo, amount: '0.5', currency: 'USD' })).toMatchObject({
    error_code: 'PARAMETER_INCORRECT',
  });
  expect(await open.call('service/refill', { service_id: seo, amount: '99999' })).toMatchObject({
    error_code: 'NOT_ENOUGH_MONEY',
  });
  await open.call('service/refund', { service_id: seo, amount: '400' });
  expect(await balance()).toBe('9410');
  expect(await open.call('service/refund', { service_id: seo, amount: '591' })).toMatchObject({
    error_code: 'NOT_ENOUGH_MONEY',
  });
  const hosting = await order('srv_hosting_ispmgr');
  expect(await open.call('service/refill', { service_id: hosting })).toMatchObject({
    error_code: 'SERVICE_OPERATIONS_DISABLED',
  });
  expect(await open.call('service/seowizard_manage_link', { service_id: seo })).toMatchObject({
    answer: { link: expect.stringContaining(seo) },
  });
  const site = await order('srv_websitebuilder');
  expect(await open.call('service/get_websitebuilder_link', { service_id: site })).toMatchObject({
    answer: { link: expect.stringContaining('login_hash=') },
  });
});

it('moves a service to a dearer plan and pays the unused periods back', async () => {
  const id = 'abc123';
  const old = await order('srv_vps', { subtype: 'VPS-1-1018', period: 4, user_servid: id });
  const ip = await open.call('service/create', { servtype: 'srv_addip', uplink_service_id: old, period: 1 });
  await days(40);
  const upgrade = (changes: WireRecord): Promise<WireRecord> =>
    open.call('service/upgrade', { user_servid: id, period: 3, ...changes });
  expect(await upgrade({ subtype: 'VPS-1-1018' })).toMatchObject({ error_code: 'SERVICE_UPGRADE_NOT_ALLOWED' });
  expect(await upgrade({ subtype: 'Host-1-1019' })).toMatchObject({ error_code: 'INVALID_PLAN' });
  const before = Number(await balance());
  const { answer } = await upgrade({ subtype: 'VPS-3-1018' });
  expect(answer).toMatchObject({ withdrawed_amount: String(870 * 3), returned_amount: String(290 * 2) });
  expect(Number(await balance())).toBe(before - 870 * 3 + 290 * 2);
  expect(await info({ service_id: old })).toMatchObject({ state: 'D' });
  expect(await info({ user_servid: id })).toMatchObject({ subtype: 'VPS-3-1018', state: 'A' });
  const next = isWireRecord(answer) ? textOf(answer['new_service_id']) : '';
  expect(ip).toMatchObject({ answer: { uplink_service_id: old } });
  expect(await open.call('get_service_id', { uplink_service_id: next, servtype: 'srv_addip' })).toMatchObject({
    result: 'success',
  });
  await open.call('service/suspend', { service_id: next });
  expect(await upgrade({ subtype: 'VPS-5-1018' })).toMatchObject({ error_code: 'SERVICE_BLOCKED' });
});

it('lets disks grow within what a server takes', async () => {
  const vps = await order('srv_vps');
  const disk = { servtype: 'srv_disk_space', uplink_service_id: vps };
  await open.call('service/create', { ...disk, period: 2, disk_size: 10 });
  const upgrade = (size: number): Promise<WireRecord> => open.call('service/upgrade', { ...disk, disk_size: size });
  expect(await upgrade(501)).toMatchObject({ error_code: 'DISK_SIZE_TOO_LARGE' });
  expect(await upgrade(10)).toMatchObject({ error_code: 'SERVICE_UPGRADE_NOT_ALLOWED' });
  expect(await upgrade(30)).toMatchObject({ answer: { withdrawed_amount: '720', returned_amount: '240' } });
});

it('offers each dedicated server to one customer at a time', async () => {
  const servers = async (): Promise<unknown> => (await open.call('service/get_dedicated_server_list'))['answer'];
  expect(await servers()).toMatchObject({ server_list: expect.arrayContaining([{ ...SERVER }]) });
  await order('srv_dedicated');
  expect(JSON.stringify(await servers())).not.toContain('"171"');
});

const SERVER = {
  cpu_content: 'Intel Pentium 4 2.8Ghz',
  cpu_core: '2',
  cpu_count: '1',
  hdd_content: 'IDE',
  hdd_count: '2',
  hdd_size: '120Gb',
  month_traf: '1000',
  price_retail: '4004',
  ram_content: 'RAM',
  ram_count: '2',
  ram_size: '512Mb',
  server_id: '171',
};

it('sends the letters of a certificate each at its time', async () => {
  const id = await order('srv_ssl_certificate');
  const resend = (params: WireRecord): Promise<WireRecord> =>
    open.call('service/resend_mail', { service_id: id, ...params });
  expect(await resend({})).toMatchObject({ error_code: 'PARAMETER_MISSING' });
  expect(await resend({ mailtype: 'certificate_email' })).toMatchObject({ error_code: 'SERVICE_NOT_ACTIVE' });
  expect(await resend({ mailtype: 'approver_email' })).toMatchObject({
    answer: { dname: 'hosted.ru', service_id: id },
  });
  await days(1);
  expect(await resend({ mailtype: 'certificate_email' })).toMatchObject({ result: 'success' });
  expect(open.simulator.world.products.get(Number(id))?.letters).toMatchObject([
    { kind: 'approver_email', to: 'admin@hosted.ru' },
    { kind: 'start' },
    { kind: 'certificate_email', to: 'admin@example.com' },
  ]);
});

it('lets the account in partial control act, but not give away or end the service', async () => {
  await open.call('domain/create', ruOrder('vschizh.ru'));
  await order('srv_webfwd', { domain_name: 'vschizh.ru' });
  const forwarding = { dname: 'vschizh.ru', servtype: 'srv_webfwd' };
  const add = { ...forwarding, subtask: 'addfwd', fwdto: 'https://example.com/' };
  expect(await open.call('service/update', add, OTHER)).toMatchObject({ error_code: 'SERVICE_NOT_FOUND' });
  const grant = { dname: 'vschizh.ru', newlogin: 'other' };
  expect(await open.call('service/partcontrol_grant', { ...grant, newlogin: 'nobody' })).toMatchObject({
    error_code: 'CLIENT_NOT_FOUND',
  });
  expect(await open.call('service/partcontrol_grant', grant)).toMatchObject({ answer: { newlogin: 'other' } });
  await open.call('service/partcontrol_grant', { ...forwarding, newlogin: 'other' });
  expect(await open.call('service/update', add, OTHER)).toMatchObject({ result: 'success' });
  expect(
    await open.call(
      'zone/add_txt',
      { domains: [{ dname: 'vschizh.ru' }], subdomain: '@', text: 'from the partner' },
      OTHER,
    ),
  ).toMatchObject({ answer: { domains: [{ result: 'success' }] } });
  expect(await info({ dname: 'vschizh.ru' })).toMatchObject({ user2_login: 'other' });
  expect(await open.call('service/get_list', {}, OTHER)).toMatchObject({
    answer: { services: [{ dname: 'vschizh.ru' }, { servtype: 'srv_webfwd' }] },
  });
  expect(await open.call('user/get_statistics', {}, OTHER)).toMatchObject({
    answer: { active_domains_cnt: '1', active_domains_get_ctrl_cnt: '1' },
  });
  for (const [command, params] of [
    ['service/delete', forwarding],
    ['service/partcontrol_grant', grant],
    ['service/partcontrol_revoke', { dname: 'vschizh.ru' }],
  ] as const)
    expect(await open.call(command, params, OTHER)).toMatchObject({ error_code: 'OPERATION_FOR_SERVISE_OWNER_ONLY' });
  expect(await open.call('service/partcontrol_revoke', { dname: 'vschizh.ru' })).toMatchObject({ result: 'success' });
  expect(await open.call('service/get_info', { dname: 'vschizh.ru' }, OTHER)).toMatchObject({
    error_code: 'DOMAIN_NOT_FOUND',
  });
});
