import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { WireRecord } from '@/lib/registrar/regwire/value';
import { openDnsServer, type DnsServer } from './dns/server';
import { askDns } from './testing/ask-dns';
import { openSimulator, type OpenSimulator } from './testing/open-simulator';
import { ruOrder } from './testing/orders';
import { openWhoisServer, type WhoisServer } from './whois/server';

let open: OpenSimulator;
let dns: DnsServer;
let whois: WhoisServer;
beforeAll(async () => {
  open = await openSimulator();
  await open.control('POST', 'settings', { billingMs: 0 });
  for (const dname of ['leaving.ru', 'staying.ru']) await open.call('domain/create', ruOrder(dname));
  await open.call('zone/add_alias', { dname: 'leaving.ru', subdomain: '@', ipaddr: '203.0.113.5' });
  await open.call('service/renew', { dname: 'leaving.ru', period: 1, pay_type: 'bank' });
  dns = await openDnsServer(open.simulator.world, '127.0.0.1', 0);
  whois = await openWhoisServer(open.simulator.world, '127.0.0.1', 0, 200);
  const names = [{ dname: 'leaving.ru', registrar: 'NEWCOMER-RU', authinfo: 'back-again' }];
  await open.control('POST', 'transferred-away', { names });
});
afterAll(async () => {
  await dns.close();
  await whois.close();
  await open.close();
});

it('leaves nothing of the name but its state in service/get_info', async () => {
  expect(await open.control('GET', 'transferred-away')).toMatchObject({ names: [{ dname: 'leaving.ru' }] });
  expect(await open.call('service/get_info', { dname: 'leaving.ru' })).toMatchObject({
    answer: { services: [{ state: 'O', result: 'success' }] },
  });
  expect(await open.call('service/get_list')).toMatchObject({ answer: { services: [{ dname: 'staying.ru' }] } });
  expect(await open.control('GET', 'books')).toMatchObject({ violations: [] });
});

it.each<[string, WireRecord]>([
  ['zone/get_resource_records', {}],
  ['domain/get_nss', {}],
  ['service/renew', { period: 1 }],
  ['service/set_autorenew_flag', { flag_value: 1 }],
  ['service/get_details', {}],
])('refuses %s for it, by name and by id', async (command, params) => {
  // In zone/* the refusal stands in the item.
  const refusal = (code: string) =>
    command.startsWith('zone/') ? { answer: { domains: [{ error_code: code }] } } : { error_code: code };
  expect(await open.call(command, { dname: 'leaving.ru', ...params })).toMatchObject(refusal('DOMAIN_NOT_FOUND'));
  const id = [...open.simulator.world.services.values()].find(({ dname }) => dname === 'leaving.ru')?.id ?? 0;
  expect(await open.call(command, { service_id: id, ...params })).toMatchObject(refusal('SERVICE_ID_NOT_FOUND'));
});

it('answers for it in DNS and WHOIS as the other registrar’s', async () => {
  const { answers, authorities } = await askDns(dns.port, 'leaving.ru');
  expect(answers).toEqual([]);
  expect(authorities).toMatchObject([{ type: 'NS', data: 'ns1.elsewhere.example' }, { type: 'NS' }]);
  const socket = connect(whois.port, '127.0.0.1');
  socket.write('leaving.ru\r\n');
  let text = '';
  socket.on('data', (chunk) => (text += String(chunk)));
  await once(socket, 'close');
  expect(text).toContain('NEWCOMER');
});

it('lets nobody pay for it, and takes it back by a transfer', async () => {
  expect(await open.call('bill/get_not_payed')).toMatchObject({ answer: { bills: [] } });
  expect(await open.call('domain/create', ruOrder('leaving.ru'))).toMatchObject({
    error_code: 'DOMAIN_ALREADY_EXISTS',
  });
  const order = { ...ruOrder('leaving.ru'), period: 0, authinfo: 'back-again' };
  expect(await open.call('domain/transfer', order)).toMatchObject({ result: 'success' });
  await open.control('POST', 'clock', { advanceSeconds: 2 * 86_400 });
  expect(await open.call('service/get_info', { dname: 'leaving.ru' })).toMatchObject({
    answer: { services: [{ state: 'A' }] },
  });
});

it('refuses names that are not registered here', async () => {
  const names = [{ dname: 'staying.ru' }, { dname: 'nobody.ru' }];
  expect(await open.control('POST', 'transferred-away', { names })).toMatchObject({
    error: expect.stringContaining('nobody.ru'),
  });
  expect(await open.call('service/get_info', { dname: 'staying.ru' })).toMatchObject({
    answer: { services: [{ state: 'A' }] },
  });
});

it('tells by its id that a service was deleted', async () => {
  const order = { domain_name: 'staying.ru', servtype: 'srv_webfwd', period: 1, user_servid: 'ab' };
  await open.call('service/create', order);
  await open.call('service/delete', { user_servid: 'ab', servtype: 'srv_webfwd' });
  expect(await open.call('service/get_info', { user_servid: 'ab' })).toMatchObject({
    answer: { services: [{ state: 'D', servtype: 'srv_webfwd' }] },
  });
});
