import { afterAll, beforeAll, expect, it } from 'vitest';
import type { WireRecord } from '@/lib/registrar/regwire/value';
import { askDns, exchange } from '../testing/ask-dns';
import { openSimulator, type OpenSimulator } from '../testing/open-simulator';
import { ruOrder } from '../testing/orders';
import { openDnsServer, type DnsServer } from './server';

let open: OpenSimulator;
let dns: DnsServer;
beforeAll(async () => {
  open = await openSimulator();
  await open.call('domain/create', ruOrder('vschizh.ru'));
  await open.call('zone/clear', { dname: 'vschizh.ru' });
  await open.call('zone/update_soa', { dname: 'vschizh.ru', ttl: '10m', minimum_ttl: '1m' });
  for (const [action, params] of RECORDS) await add(action, params);
  dns = await openDnsServer(open.simulator.world, '127.0.0.1', 0);
});
afterAll(async () => {
  await dns.close();
  await open.close();
});

const add = async (action: string, params: WireRecord): Promise<void> =>
  expect(await open.call(`zone/${action}`, { dname: 'vschizh.ru', ...params })).toMatchObject({ result: 'success' });
const ask = async (name: string, asking: Parameters<typeof askDns>[2] = {}) => askDns(dns.port, name, asking);

const LONG_TEXT = 'x'.repeat(600);
const RECORDS: readonly (readonly [action: string, params: WireRecord])[] = [
  ['add_alias', { ipaddr: '192.0.2.1' }],
  ['add_alias', { ipaddr: '192.0.2.2' }],
  ['add_aaaa', { ipaddr: '2001:db8::1' }],
  ['add_mx', { mail_server: 'Mail.Example.NET.', priority: 10 }],
  ['add_txt', { text: 'v=spf1 -all' }],
  ['add_txt', { subdomain: 'long', text: LONG_TEXT }],
  ['add_caa', { flags: 128, tag: 'issue', value: 'ca.example.com' }],
  ['add_srv', { service: 'sip.udp', priority: 1, weight: 7, port: 5060, target: 'sip.vschizh.ru' }],
  ['add_https', { target: '.', priority: 1, value: 'alpn="h2,h3" port=8443 ipv4hint=192.0.2.1' }],
  ['add_cname', { subdomain: 'www', canonical_name: 'web.vschizh.ru' }],
  ['add_cname', { subdomain: 'web', canonical_name: 'vschizh.ru' }],
  ['add_cname', { subdomain: 'away', canonical_name: 'pages.example.net' }],
  ['add_cname', { subdomain: 'loop', canonical_name: 'loop.vschizh.ru' }],
  ['add_alias', { subdomain: '*.shops', ipaddr: '192.0.2.9' }],
  ['add_txt', { subdomain: 'a.b.c', text: 'deep' }],
  ['add_ns', { subdomain: 'sub', dns_server: 'ns1.sub.vschizh.ru' }],
  ['add_ns', { subdomain: 'sub', dns_server: 'ns.example.net' }],
  ['add_alias', { subdomain: 'ns1.sub', ipaddr: '192.0.2.53' }],
];

it.each([
  ['vschizh.ru', 'A', ['192.0.2.1', '192.0.2.2']],
  ['vschizh.ru', 'AAAA', ['2001:db8::1']],
  ['vschizh.ru', 'NS', ['ns1.reg.ru', 'ns2.reg.ru']],
  ['vschizh.ru', 'MX', [{ preference: 10, exchange: 'mail.example.net' }]],
  ['vschizh.ru', 'TXT', [[Buffer.from('v=spf1 -all')]]],
  ['vschizh.ru', 'CAA', [expect.objectContaining({ flags: 128, tag: 'issue', value: 'ca.example.com' })]],
  ['_sip._udp.vschizh.ru', 'SRV', [{ priority: 1, weight: 7, port: 5060, target: 'sip.vschizh.ru' }]],
  ['away.vschizh.ru', 'A', ['pages.example.net']],
  ['any.thing.shops.vschizh.ru', 'A', ['192.0.2.9']],
  ['VSCHIZH.Ru', 'A', ['192.0.2.1', '192.0.2.2']],
  ['ns1.reg.ru', 'A', ['127.0.0.1']],
] as const)('answers %s %s with authority, over UDP and TCP', async (name, type, data) => {
  for (const transport of ['udp', 'tcp'] as const) {
    const answer = await ask(name, { type, transport });
    expect(answer).toMatchObject({ rcode: 0, isAuthoritative: true, isTruncated: false });
    expect(answer.answers.map((record) => ('data' in record ? record.data : null))).toEqual(data);
  }
});

it('follows aliases inside the zone with their own TTL and stops where they turn in a circle', async () => {
  const { answers } = await ask('www.vschizh.ru');
  expect(answers.map(({ name, type }) => `${name} ${type}`)).toEqual([
    'www.vschizh.ru CNAME',
    'web.vschizh.ru CNAME',
    'vschizh.ru A',
    'vschizh.ru A',
  ]);
  expect(answers[0]).toMatchObject({ ttl: 600 });
  expect(await ask('loop.vschizh.ru')).toMatchObject({ rcode: 0, answers: [{ type: 'CNAME' }] });
});

it('puts service parameters of HTTPS records in the order of their keys', async () => {
  const query = Buffer.from('0007000000010000000000000776736368697a680272750000410001', 'hex');
  const [priority, target] = ['0001', '00'];
  const [alpn, port, hint] = ['00010006026832026833', '0003000220fb', '00040004c0000201'];
  const data = [priority, target, alpn, port, hint].join('');
  expect((await exchange(dns.port, query)).toString('hex').endsWith(`001b${data}`)).toBe(true);
});

it('says what does not exist, and for how long, with the SOA record', async () => {
  const absent = await ask('nothing.vschizh.ru');
  expect(absent).toMatchObject({ rcode: 3, isAuthoritative: true, answers: [] });
  expect(absent.authorities).toMatchObject([
    { name: 'vschizh.ru', type: 'SOA', data: { minimum: 60, mname: 'ns1.reg.ru' } },
  ]);
  for (const [name, type] of [
    ['www2.shops.vschizh.ru', 'MX'],
    ['vschizh.ru', 'SRV'],
    ['b.c.vschizh.ru', 'A'],
  ] as const)
    expect(await ask(name, { type })).toMatchObject({ rcode: 0, answers: [], authorities: [{ type: 'SOA' }] });
  expect(await ask('free-name.ru')).toMatchObject({ rcode: 3, authorities: [{ name: 'ru', type: 'SOA' }] });
  expect(await ask('no.such-zone')).toMatchObject({ rcode: 3, authorities: [{ name: '.', type: 'SOA' }] });
});

it('hands delegated names over with glue and no authority', async () => {
  const { isAuthoritative, answers, authorities, additionals } = await ask('x.sub.vschizh.ru');
  expect([isAuthoritative, answers]).toEqual([false, []]);
  expect(authorities).toMatchObject([
    { name: 'sub.vschizh.ru', type: 'NS', data: 'ns1.sub.vschizh.ru' },
    { name: 'sub.vschizh.ru', type: 'NS', data: 'ns.example.net' },
  ]);
  expect(additionals).toMatchObject([{ name: 'ns1.sub.vschizh.ru', type: 'A', data: '192.0.2.53' }]);
});

it('raises the serial number with each change of the zone', async () => {
  const serial = async (): Promise<string> => JSON.stringify((await ask('vschizh.ru', { type: 'SOA' })).answers);
  const before = await serial();
  expect(await serial()).toBe(before);
  await open.control('POST', 'clock', { advanceSeconds: 5 });
  await add('add_txt', { subdomain: 'new', text: 'new' });
  expect(await serial()).not.toBe(before);
});

it('cuts what is too long for UDP and gives it whole to who has room or comes over TCP', async () => {
  const asked = { type: 'TXT' } as const;
  expect(await ask('long.vschizh.ru', asked)).toMatchObject({ isTruncated: true, answers: [] });
  const text = LONG_TEXT.match(/.{1,255}/g)?.map((part) => Buffer.from(part));
  for (const more of [{ udpSize: 1232 }, { transport: 'tcp' }] as const)
    expect(await ask('long.vschizh.ru', { ...asked, ...more })).toMatchObject({
      isTruncated: false,
      answers: [{ data: text }],
    });
});

it('shows at once what the registry does: other servers, no delegation', async () => {
  await open.call('domain/create', ruOrder('moves.ru'));
  expect(await ask('www.moves.ru')).toMatchObject({ isAuthoritative: true, answers: [{ type: 'A' }] });
  const nss = { ns0: 'ns1.moves.ru', ns0ip: '192.0.2.7', ns1: 'ns2.example.net' };
  await open.call('domain/update_nss', { dname: 'moves.ru', nss });
  const moved = await ask('www.moves.ru');
  expect(moved).toMatchObject({ isAuthoritative: false, rcode: 0, answers: [] });
  expect(moved.authorities).toMatchObject([{ data: 'ns1.moves.ru' }, { data: 'ns2.example.net' }]);
  expect(moved.additionals).toMatchObject([{ name: 'ns1.moves.ru', data: '192.0.2.7' }]);
  await open.call('domain/update_nss', { dname: 'moves.ru', undelegate: 1 });
  expect(await ask('www.moves.ru')).toMatchObject({ rcode: 3 });
  expect(await ask('yandex.ru')).toMatchObject({ rcode: 0, authorities: [{ type: 'NS' }, { type: 'NS' }] });
});

it('answers garbage with an error or not at all, and goes on', async () => {
  const garbage = [
    '000701000001000000000000',
    '00070100000100000000000003777777',
    '0007010000010000000000000377777700000100',
  ];
  for (const hex of garbage) {
    const bytes = await exchange(dns.port, Buffer.from(hex, 'hex'));
    expect([bytes.readUInt16BE(0), bytes.readUInt8(3) & 0xf]).toEqual([7, 1]);
  }
  const update = Buffer.from('0007280000010000000000000776736368697a680272750000060001', 'hex');
  expect((await exchange(dns.port, update)).readUInt8(3) & 0xf).toBe(4);
  expect(await ask('vschizh.ru', { type: 'AXFR', transport: 'tcp' })).toMatchObject({ rcode: 5 });
  expect(await ask('vschizh.ru')).toMatchObject({ rcode: 0 });
});

it('takes names that expired out of the zone above, and gives renewed ones back', async () => {
  await open.call('domain/create', ruOrder('ends.ru'));
  expect(await ask('www.ends.ru')).toMatchObject({ rcode: 0, answers: [{ type: 'A' }] });
  await open.control('POST', 'clock', { advanceSeconds: 370 * 86_400 });
  expect(await ask('www.ends.ru')).toMatchObject({ rcode: 3, authorities: [{ name: 'ru', type: 'SOA' }] });
  expect(await open.call('service/renew', { dname: 'ends.ru', servtype: 'domain', period: 1 })).toMatchObject({
    result: 'success',
  });
  expect(await ask('www.ends.ru')).toMatchObject({ rcode: 0, answers: [{ type: 'A' }] });
});
