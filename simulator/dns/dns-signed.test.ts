import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { textOf } from '@/lib/registrar/regwire/value';
import { openSimulator, type OpenSimulator } from '../testing/open-simulator';
import { gtldContacts, ruOrder } from '../testing/orders';
import { denies, typesOf, Validator } from '../testing/validate-dns';
import { keepSnapshot, loadSnapshot } from '../world/snapshot';
import { World } from '../world/world';
import { openDnsServer, type DnsServer } from './server';

let open: OpenSimulator;
let dns: DnsServer;
let validator: Validator;
beforeAll(async () => {
  open = await openSimulator();
  dns = await openDnsServer(open.simulator.world, '127.0.0.1', 0);
  const anchor = await open.control('GET', 'trust-anchor');
  validator = new Validator(dns.port, textOf(anchor['ds']));
  for (const name of ['vschizh.ru', 'unsigned.ru']) await open.call('domain/create', ruOrder(name));
  await add('add_alias', { subdomain: '*.shops', ipaddr: '192.0.2.9' });
  await add('add_cname', { subdomain: 'alias', canonical_name: 'x.shops.vschizh.ru' });
  await add('add_ns', { subdomain: 'sub', dns_server: 'ns.example.net' });
  await open.call('dnssec/enable', { dname: 'vschizh.ru' });
  await pass();
});
afterAll(async () => {
  await dns.close();
  await open.close();
});

const add = (action: string, params: Record<string, string>) =>
  open.call(`zone/${action}`, { dname: 'vschizh.ru', ...params });
const pass = () => open.control('POST', 'clock', { advanceSeconds: 121 });
const TYPES = { A: 1, NS: 2, SOA: 6, RRSIG: 46, NSEC: 47, DNSKEY: 48 };

it('has a chain of trust from the root to a signed domain', async () => {
  for (const type of ['A', 'SOA', 'DNSKEY'] as const)
    expect((await validator.ask('vschizh.ru.', 'vschizh.ru.', type)).answers.length).toBeGreaterThan(1);
  const alias = await validator.ask('vschizh.ru.', 'alias.vschizh.ru.', 'A');
  expect(alias.answers.map(({ type }) => type)).toEqual([5, 46, 1, 46]);
});

it('proves that a wildcard stands in for a name that is not there', async () => {
  const answer = await validator.ask('vschizh.ru.', 'deep.x.shops.vschizh.ru.', 'A');
  expect(answer.answers[0]).toMatchObject({ owner: 'deep.x.shops.vschizh.ru.', type: TYPES.A });
  const labelsSigned = answer.answers[1]?.data.readUInt8(3);
  expect(labelsSigned).toBe(3);
  expect(denies(answer, 'x.shops.vschizh.ru.')).toBe(true);
  const other = await validator.ask('vschizh.ru.', 'y.shops.vschizh.ru.', 'TXT');
  expect(typesOf(other, '*.shops.vschizh.ru.')).toEqual([TYPES.A, TYPES.RRSIG, TYPES.NSEC]);
});

it('proves what is not there, and never denies what is', async () => {
  const absent = await validator.ask('vschizh.ru.', 'a.wwx.vschizh.ru.', 'A');
  expect(absent.rcode).toBe(3);
  expect(['wwx.vschizh.ru.', 'a.wwx.vschizh.ru.', '*.vschizh.ru.'].map((name) => denies(absent, name))).toEqual([
    true,
    true,
    true,
  ]);
  for (const name of ['', 'www.', 'shops.', 'ww.', 'wwx-1.', 'wwx0.', 'wwx_.', 'wwxx.', 'wwy.', 'b.wwy.'])
    expect([name, denies(absent, `${name}vschizh.ru.`)]).toEqual([name, false]);
  const noType = await validator.ask('vschizh.ru.', 'www.vschizh.ru.', 'TXT');
  expect(typesOf(noType, 'www.vschizh.ru.')).toEqual([TYPES.A, TYPES.RRSIG, TYPES.NSEC]);
  const apex = await validator.ask('vschizh.ru.', 'vschizh.ru.', 'TXT');
  expect(typesOf(apex, 'vschizh.ru.')).toEqual([TYPES.A, TYPES.NS, TYPES.SOA, TYPES.RRSIG, TYPES.NSEC, TYPES.DNSKEY]);
  expect((await validator.ask('ru.', 'free-name.ru.', 'A')).rcode).toBe(3);
  expect((await validator.ask('.', 'no-such-zone.', 'A')).rcode).toBe(3);
});

it('proves that a zone without keys has no DS record', async () => {
  expect(typesOf(await validator.ask('ru.', 'unsigned.ru.', 'DS'), 'unsigned.ru.')).toEqual([2, 46, 47]);
  expect(typesOf(await validator.ask('vschizh.ru.', 'x.sub.vschizh.ru.', 'A'), 'sub.vschizh.ru.')).toEqual([2, 46, 47]);
  await open.call('domain/create', ruOrder('vschizh.name', { contacts: gtldContacts() }));
  await expect(validator.keysOf('name.')).rejects.toThrow('no key of name.');
});

it('stays whole at every step of enabling, replacing keys and disabling', async () => {
  const chain = async () => validator.ask('unsigned.ru.', 'www.unsigned.ru.', 'A');
  await open.call('dnssec/enable', { dname: 'unsigned.ru' });
  await expect(chain()).rejects.toThrow('no key');
  await pass();
  for (const action of ['renew_ksk', 'renew_zsk']) {
    await chain();
    await open.call(`dnssec/${action}`, { dname: 'unsigned.ru' });
    await chain();
    await pass();
  }
  await chain();
  await open.call('dnssec/disable', { dname: 'unsigned.ru' });
  expect(typesOf(await validator.ask('ru.', 'unsigned.ru.', 'DS'), 'unsigned.ru.')).toEqual([2, 46, 47]);
});

it('serves the DS records of zones that are signed elsewhere', async () => {
  const nss = { ns0: 'ns1.example.net', ns1: 'ns2.example.net' };
  await open.call('domain/create', ruOrder('elsewhere.ru', { nss }));
  const digest = 'ab'.repeat(32);
  await open.call('dnssec/add_keys', { dname: 'elsewhere.ru', records: [`elsewhere.ru. IN DS 12345 13 2 ${digest}`] });
  await pass();
  const { answers } = await validator.ask('ru.', 'elsewhere.ru.', 'DS');
  expect(answers[0]?.data.toString('hex')).toBe(`30390d02${digest}`);
});

it('has the same keys after a restart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'simulator-dns-'));
  const file = join(folder, 'world.json');
  keepSnapshot(open.simulator.world, file).flush();
  const again = new World();
  expect(loadSnapshot(again, file)).toBe(true);
  rmSync(folder, { recursive: true });
  const restarted = await openDnsServer(again, '127.0.0.1', 0);
  const anchor = await open.control('GET', 'trust-anchor');
  await new Validator(restarted.port, textOf(anchor['ds'])).ask('vschizh.ru.', 'www.vschizh.ru.', 'A');
  await restarted.close();
});

it('is valid by the clock of the machine too when the virtual one is years ahead', async () => {
  await open.control('POST', 'clock', { advanceSeconds: 200 * 86_400 });
  await validator.ask('vschizh.ru.', 'www.vschizh.ru.', 'A');
});
