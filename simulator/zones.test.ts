import { afterEach, beforeEach, expect, it } from 'vitest';
import type { WireRecord } from '@/lib/registrar/regwire/value';
import { openSimulator, type OpenSimulator } from './testing/open-simulator';
import { ruOrder } from './testing/orders';

let open: OpenSimulator;
beforeEach(async () => {
  open = await openSimulator();
  await open.call('domain/create', ruOrder('vschizh.ru'));
  await open.call('zone/clear', { dname: 'vschizh.ru' });
});
afterEach(() => open.close());

const add = (action: string, params: WireRecord) => open.call(`zone/${action}`, { dname: 'vschizh.ru', ...params });
const inItem = (code: string) => ({ result: 'success', answer: { domains: [{ error_code: code, result: 'error' }] } });
const read = () => open.call('zone/get_resource_records', { dname: 'vschizh.ru' });

it('stops update_records at the first error and lets the earlier actions stand', async () => {
  const actions = [
    { action: 'add_txt', subdomain: '@', text: 'kept' },
    { action: 'add_alias', subdomain: 'www', ipaddr: 'not an address' },
    { action: 'add_txt', subdomain: '@', text: 'ignored' },
  ];
  expect(
    await open.call('zone/update_records', { domains: [{ dname: 'vschizh.ru', action_list: actions }] }),
  ).toMatchObject({
    answer: { domains: [{ error_code: 'IP_INVALID', action_list: [{ result: 'success' }, { result: 'error' }] }] },
  });
  expect(await read()).toMatchObject({ answer: { domains: [{ rrs: [{ content: 'kept' }] }] } });
});

it('takes update_records for one name, for domains and for services', async () => {
  const actionList = [{ action: 'add_alias', subdomain: 'a', ipaddr: '192.0.2.1' }];
  const info = await open.call('service/get_info', { dname: 'vschizh.ru' });
  const serviceId = JSON.stringify(info).match(/"service_id":"(\d+)"/)?.[1] ?? '';
  const done = { answer: { domains: [{ action_list: [{ action: 'add_alias', result: 'success' }] }] } };
  expect(await add('update_records', { action_list: actionList })).toMatchObject(done);
  expect(
    await open.call('zone/update_records', { domains: [{ dname: 'vschizh.ru', action_list: actionList }] }),
  ).toMatchObject(done);
  expect(
    await open.call('zone/update_records', { services: [{ service_id: serviceId }], action_list: actionList }),
  ).toMatchObject(done);
  expect(await read()).toMatchObject({ answer: { domains: [{ rrs: [{ subname: 'a', prio: 0 }] }] } });
});

it('lets a CNAME stand alone and says what it meets', async () => {
  await add('add_alias', { subdomain: 'www', ipaddr: '192.0.2.1' });
  expect(await add('add_cname', { subdomain: 'www', canonical_name: 'x.ru' })).toMatchObject({
    answer: {
      domains: [
        {
          error_code: 'CNAME_ANDOTHERDATA',
          error_params: {
            conflicting_records: [{ data: '192.0.2.1', rectype: 'A', subdomain: 'www' }],
            record_to_add: { data: 'x.ru.', rectype: 'CNAME', subdomain: 'www' },
          },
        },
      ],
    },
  });
  await add('add_cname', { subdomain: 'blog', canonical_name: 'x.ru' });
  expect(await add('add_txt', { subdomain: 'blog', text: 'a' })).toMatchObject(inItem('CONFLICT_CNAME'));
});

it('removes with or without a trailing dot, by content or all of a type', async () => {
  await add('add_mx', { mail_server: 'mx1.vschizh.ru', priority: 10 });
  await add('add_mx', { mail_server: 'mx2.vschizh.ru.', priority: 5 });
  await add('add_txt', { text: 'one' });
  await add('add_txt', { text: 'two' });
  await add('remove_record', { record_type: 'MX', subdomain: '@', content: 'mx2.vschizh.ru.', priority: 5 });
  await add('remove_record', { record_type: 'TXT', subdomain: '@' });
  expect(await read()).toMatchObject({ answer: { domains: [{ rrs: [{ content: 'mx1.vschizh.ru.', prio: 10 }] }] } });
  expect(await add('remove_record', { record_type: 'TXT', subdomain: '@' })).toMatchObject(inItem('RR_NOT_FOUND'));
});

it('takes both spellings of a service record', async () => {
  await add('add_srv', { subdomain: '@', service: 'sip.udp', priority: 1, port: 5060, target: 'a.vschizh.ru' });
  await add('add_srv', { service: '_sip._udp', priority: 1, weight: 7, port: 5061, target: 'b.vschizh.ru' });
  expect(await read()).toMatchObject({
    answer: {
      domains: [
        {
          rrs: [
            { subname: '_sip._udp', content: '0 5060 a.vschizh.ru', prio: 1 },
            { subname: '_sip._udp', content: '7 5061 b.vschizh.ru', prio: 1 },
          ],
        },
      ],
    },
  });
});

it('has no zone for a domain on other name servers, and gives them out as a list', async () => {
  const nss = { ns0: 'ns1.hosting.reg.ru', ns1: 'ns2.hosting.reg.ru' };
  await open.call('domain/update_nss', { dname: 'vschizh.ru', nss });
  expect(await open.call('zone/get_resource_records', { domains: [{ dname: 'vschizh.ru' }] })).toMatchObject({
    answer: { domains: [{ dname: 'vschizh.ru', error_code: 'DOMAIN_IS_NOT_USE_REGRU_NSS' }] },
  });
  expect(await open.call('domain/get_nss', { dname: 'vschizh.ru' })).toMatchObject({
    answer: { domains: [{ nss: [{ ns: 'ns1.hosting.reg.ru' }, { ns: 'ns2.hosting.reg.ru' }] }] },
  });
  expect(
    await open.call('domain/update_nss', { dname: 'vschizh.ru', nss: { ns0: 'ns1.vschizh.ru', ns1: 'ns2.reg.ru' } }),
  ).toMatchObject({
    error_code: 'INVALID_NSS',
  });
});

it('points browsers at the forwarding or parking page and takes only that away again', async () => {
  await add('add_cname', { subdomain: 'www', canonical_name: 'x.ru' });
  await add('add_txt', { text: 'kept' });
  expect(await add('tune_forwarding', {})).toMatchObject({ answer: { domains: [{ result: 'success' }] } });
  expect(await contents()).toEqual(['TXT @ kept', 'A @ 194.58.112.165', 'A www 194.58.112.165']);
  await add('tune_parking', {});
  expect(await contents()).toEqual(['TXT @ kept', 'A @ 194.58.112.174', 'A www 194.58.112.174']);
  await add('add_alias', { subdomain: 'www', ipaddr: '192.0.2.1' });
  await add('clear_forwarding', {});
  await add('clear_parking', {});
  expect(await contents()).toEqual(['TXT @ kept', 'A www 192.0.2.1']);
});

it('takes times of the SOA record with a suffix and refuses what no record can hold', async () => {
  expect(await add('update_soa', { ttl: '10m', minimum_ttl: '600' })).toMatchObject({ result: 'success' });
  expect(await read()).toMatchObject({ answer: { domains: [{ soa: { ttl: '10m', minimum_ttl: '600' } }] } });
  for (const params of [{ ttl: '0' }, { ttl: '5y' }, { minimum_ttl: '9999w' }, {}])
    expect(JSON.stringify(await add('update_soa', params))).toContain('"error_code":"SOA_RECORD_INVALID"');
});

async function contents(): Promise<readonly string[]> {
  const records = JSON.stringify(await read()).matchAll(
    /"content":"([^"]*)","prio":\d+,"rectype":"(\w+)","state":"A","subname":"([^"]*)"/g,
  );
  return [...records].map(([, content, rectype, subname]) => `${rectype} ${subname} ${content}`);
}

it('takes service parameters of an HTTPS record that a browser could read, and those alone', async () => {
  expect(await add('add_https', { target: '.', priority: 1, value: 'alpn="h2,h3" key667=x' })).toMatchObject({
    answer: { domains: [{ result: 'success' }] },
  });
  expect(JSON.stringify(await read())).toContain('key667=x');
  for (const value of ['port=70000', 'alpn=', 'ipv4hint=1.2.3', 'colour=red', 'constructor=1', 'port=1 port=2'])
    expect(await add('add_https', { target: '.', priority: 1, value })).toMatchObject(inItem('INVALID_RECORDS'));
});

it('tells of a refused item what it is about, and no parameters where there are none', async () => {
  const info = await open.call('get_service_id', { dname: 'vschizh.ru' });
  const serviceId = /"service_id":"(\d+)"/.exec(JSON.stringify(info))?.[1] ?? '';
  const about = { dname: 'vschizh.ru', service_id: serviceId, servtype: 'domain', result: 'error' };
  const gone = { record_type: 'A', subdomain: 'www', content: '192.0.2.9' };
  expect(await add('remove_record', gone)).toMatchObject({
    answer: {
      domains: [
        { ...about, error_code: 'RR_NOT_FOUND', error_params: null, error_text: `${serviceId}|www|A||192.0.2.9` },
      ],
    },
  });
  await open.call('domain/update_nss', { dname: 'vschizh.ru', nss: { ns0: 'ns1.other.ru', ns1: 'ns2.other.ru' } });
  const elsewhere = { ...about, error_code: 'DOMAIN_IS_NOT_USE_REGRU_NSS', error_text: expect.any(String) };
  for (const command of ['zone/nop', 'zone/get_resource_records'])
    expect(await open.call(command, { domains: [{ service_id: serviceId }] })).toMatchObject({
      answer: { domains: [{ ...elsewhere, dname: 'vschizh.ru' }] },
    });
  expect((await read())['answer']).toEqual({ domains: [elsewhere] });
});

it('echoes an item that names nothing beside the refusal, and adds nothing', async () => {
  open.simulator.world.settings.strict = false;
  const nameless = { error_code: 'NO_DOMAIN', error_text: expect.any(String), result: 'error' };
  expect((await open.call('zone/clear', { domains: [{ colour: 'red' }, {}] }))['answer']).toEqual({
    domains: [{ colour: 'red', ...nameless }, nameless],
  });
});

it('shows its own servers in a zone that was not cleared, and host names in full', async () => {
  await open.call('domain/create', ruOrder('vschizh.su'));
  const rrs = [
    { content: 'ns1.reg.ru.', prio: 0, rectype: 'NS', state: 'A', subname: '@' },
    { content: 'ns2.reg.ru.', prio: 1, rectype: 'NS', state: 'A', subname: '@' },
    { content: '194.58.112.174', rectype: 'A', subname: '@' },
    { content: '194.58.112.174', rectype: 'A', subname: 'www' },
  ];
  expect(await open.call('zone/get_resource_records', { dname: 'vschizh.su' })).toMatchObject({
    answer: { domains: [{ rrs, servtype: 'domain' }] },
  });
  expect(await read()).toMatchObject({ answer: { domains: [{ rrs: [] }] } });
  await add('add_cname', { subdomain: 'a', canonical_name: 'x.ru' });
  await add('add_mx', { subdomain: 'b', mail_server: 'y.ru.', priority: 5 });
  await add('add_ns', { subdomain: 'c', dns_server: 'ns1.z.ru', record_number: 1 });
  await add('add_srv', { service: '_sip._udp', priority: 1, port: 5060, target: 'sip.z.ru.' });
  expect(await contents()).toEqual(['CNAME a x.ru.', 'MX b y.ru.', 'NS c ns1.z.ru.', 'SRV _sip._udp 0 5060 sip.z.ru']);
});

it('reads absolute names as those of the zone, in every call, and refuses those of another', async () => {
  await add('add_txt', { subdomain: '_acme-challenge.vschizh.ru.', text: 'token' });
  await add('add_txt', { subdomain: 'Vschizh.RU.', text: 'top' });
  await add('add_srv', { service: '_sip._udp.vschizh.ru.', priority: 1, port: 5060, target: 'sip.z.ru.' });
  await add('update_records', { action_list: [{ action: 'add_txt', subdomain: 'a.b.vschizh.ru.', text: 'deep' }] });
  const held = ['TXT _acme-challenge token', 'TXT @ top', 'SRV _sip._udp 0 5060 sip.z.ru', 'TXT a.b deep'];
  expect(await contents()).toEqual(held);
  expect(await add('add_txt', { subdomain: 'a.other.ru.', text: 'x' })).toMatchObject(inItem('SUBD_INVALID'));
  for (const subdomain of ['_acme-challenge.vschizh.ru.', 'vschizh.ru.', 'a.b.vschizh.ru.'])
    await add('remove_record', { record_type: 'TXT', subdomain });
  expect(await contents()).toEqual(held.slice(2, 3));
});

it('leaves the type of service out of what a change answers, not out of a reading or a refusal', async () => {
  const itemOf = async (command: string, params: WireRecord = {}) =>
    JSON.stringify((await open.call(`zone/${command}`, { dname: 'vschizh.ru', ...params }))['answer']);
  const actions = { action_list: [{ action: 'add_txt', text: 'a' }] };
  for (const [command, params] of [
    ['add_txt', { text: 'b' }],
    ['update_records', actions],
    ['clear', {}],
  ] as const)
    expect(await itemOf(command, params)).not.toContain('servtype');
  const gone = { record_type: 'A', subdomain: 'nobody' };
  const refused = { action_list: [{ action: 'remove_record', ...gone }] };
  const shown = [
    ['nop', {}],
    ['get_resource_records', {}],
    ['remove_record', gone],
    ['update_records', refused],
  ] as const;
  for (const [command, params] of shown)
    expect(await itemOf(command, params), command).toContain('"servtype":"domain"');
});

it.each(['zone/nop', 'zone/clear', 'zone/get_resource_records'])('%s needs a domain', async (command) => {
  expect(await open.call(command)).toMatchObject({ result: 'error', error_code: 'NO_DOMAIN' });
});

it('tells the service that a refused item was found to mean, in every list', async () => {
  await open.call('domain/update_nss', { dname: 'vschizh.ru', nss: { ns0: 'ns1.other.ru', ns1: 'ns2.other.ru' } });
  const id = /"service_id":"(\d+)"/.exec(
    JSON.stringify(await open.call('service/get_info', { dname: 'vschizh.ru' })),
  )?.[1];
  const domains = [{ dname: 'vschizh.ru' }, { dname: 'nobody.ru' }];
  const { answer } = await open.call('dnssec/enable', { domains });
  expect(answer).toMatchObject({
    domains: [{ service_id: id, servtype: 'domain', dname: 'vschizh.ru', result: 'error' }, {}],
  });
  expect(JSON.stringify(answer).match(/service_id/g)).toHaveLength(1);
});
