import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSimulator, type OpenSimulator } from './testing/open-simulator';
import { ruOrder, ruPerson } from './testing/orders';

let open: OpenSimulator;
beforeAll(async () => {
  open = await openSimulator();
  await open.control('POST', 'settings', { strict: false });
  await open.call('domain/create', ruOrder('vschizh.ru'));
  await open.call('domain/create', ruOrder('vschizh.su'));
  await open.call('folder/create', { folder_name: 'first' });
});
afterAll(() => open.close());

it.each([
  ['zone/add_alias', { dname: 'vschizh.ru', subdomain: 'a', ipaddr: '192.0.2.1', ttl: 3600 }],
  ['zone/add_ns', { dname: 'vschizh.ru', subdomain: 'sub', dns_server: 'ns1.example.net', priority: 10 }],
  ['service/get_list', { servtype: 'domain', page_size: 100 }],
  ['domain/get_suggest', { word: 'вода', tld: 'ru' }],
  ['service/suspend', { dname: 'vschizh.su', period: 1 }],
  ['folder/get_services', { folder_name: 'first', services: [{ dname: 'vschizh.ru' }] }],
  ['domain/check', { domains: [{ dname: 'free-name.ru', note: 'x' }] }],
  ['domain/get_nss', { dname: 'vschizh.ru', domain_name: 'vschizh.ru' }],
  ['domain/update_nss', { dname: 'vschizh.ru', nss: { ns0: 'ns1.reg.ru', ns1: 'ns2.reg.ru', ns9: 'x' } }],
  ['domain/update_contacts', { dname: 'vschizh.ru', contacts: { ...ruPerson(), o_whois: 'x', surprise: 'y' } }],
])('%s takes %j, of which it does not know everything', async (command, params) => {
  const answer = await open.call(command, params);
  expect(answer).toMatchObject({ result: 'success' });
  expect(JSON.stringify(answer)).not.toContain('error_code');
});

it('keeps nothing of a contact field that the zone does not have', async () => {
  await open.call('domain/update_contacts', { dname: 'vschizh.ru', contacts: { ...ruPerson(), o_whois: 'x' } });
  const answer = await open.call('service/get_details', { dname: 'vschizh.ru', show_contacts_only: 1 });
  expect(JSON.stringify(answer)).not.toContain('o_whois');
});

it('still wants what is mandatory', async () => {
  expect(await open.call('zone/add_alias', { dname: 'vschizh.ru', ip: '192.0.2.1' })).toMatchObject({
    error_code: 'PARAMETER_MISSING',
    error_params: { param: 'ipaddr' },
  });
  expect(
    await open.call('domain/create', { ...ruOrder('vschizh.ru'), enduser_ip: null, enduserip: 'x' }),
  ).toMatchObject({
    error_code: 'PARAMETER_MISSING',
  });
});
