import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSimulator, type OpenSimulator } from '../testing/open-simulator';
import { gtldContacts, ruOrder, ruPerson } from '../testing/orders';
import { openWhoisServer, type WhoisServer } from './server';

let open: OpenSimulator;
let whois: WhoisServer;
beforeAll(async () => {
  open = await openSimulator();
  await open.control('POST', 'clock', { now: '2026-11-24T10:00:00Z' });
  await open.call('domain/create', ruOrder('vschizh.ru'));
  await open.call('domain/create', ruOrder('вщиж.рф'));
  await open.call('domain/create', ruOrder('vschizh.com', { contacts: gtldContacts(), period: 2 }));
  whois = await openWhoisServer(open.simulator.world, '127.0.0.1', 0, 200);
});
afterAll(async () => {
  await whois.close();
  await open.close();
});

async function ask(query: string | Buffer): Promise<string> {
  const socket = connect(whois.port, '127.0.0.1');
  socket.write(query);
  let text = '';
  for await (const chunk of socket) text += String(chunk);
  return text;
}

it('tells of a .ru name in the form of its registry', async () => {
  const text = await ask('vschizh.ru\r\n');
  for (const line of [
    'domain:        VSCHIZH.RU',
    'nserver:       ns1.reg.ru.',
    'nserver:       ns2.reg.ru.',
    'state:         REGISTERED, DELEGATED, VERIFIED',
    'person:        Svyatoslav V Ryurik',
    'e-mail:        test@test.ru',
    'registrar:     REGRU-RU',
    'created:       2026-11-24T00:00:00Z',
    'paid-till:     2027-11-24T00:00:00Z',
    'free-date:     2027-12-25',
    'source:        TCI',
  ])
    expect(text).toContain(`\n${line}\r\n`);
});

it('takes a Cyrillic name in both spellings and any case', async () => {
  for (const spelling of ['вщиж.рф', 'ВЩИЖ.РФ', 'xn--b1aif1e.xn--p1ai', 'XN--B1AIF1E.XN--P1AI', 'domain вщиж.рф.'])
    expect(await ask(`${spelling}\r\n`)).toMatch(/\ndomain: +XN--B1AIF1E\.XN--P1AI\r\n[^]*\nregistrar: +REGRU-RF\r\n/);
});

it('tells of a generic name in the form of ICANN', async () => {
  const text = await ask('=VSCHIZH.COM\n');
  for (const line of [
    'Domain Name: VSCHIZH.COM',
    'Creation Date: 2026-11-24T00:00:00Z',
    'Registry Expiry Date: 2028-11-24T00:00:00Z',
    'Registrar: Registrar of Domain Names REG.RU LLC',
    'Domain Status: ok https://icann.org/epp#ok',
    'Registrant Name: Svyatoslav Ryurik',
    'Name Server: NS1.REG.RU',
    'DNSSEC: unsigned',
  ])
    expect(`\n${text}`).toContain(`\n${line}\r\n`);
});

it('hides people who asked for it', async () => {
  await open.call('domain/create', ruOrder('hidden.ru', { contacts: ruPerson() }));
  await open.call('domain/create', ruOrder('hidden.com', { contacts: gtldContacts() }));
  for (const dname of ['hidden.ru', 'hidden.com'])
    await open.call('domain/update_private_person_flag', { dname, private_person_flag: 1 });
  expect(await ask('hidden.ru\r\n')).toMatch(/person: +Private Person\r\n/);
  expect(await ask('hidden.com\r\n')).toContain('Registrant Name: Protection of Private Person\r\n');
  for (const dname of ['hidden.ru', 'hidden.com']) expect(await ask(`${dname}\r\n`)).not.toMatch(/Ryurik|test@test/);
});

it('follows servers, delegation, DNSSEC and expiry', async () => {
  await open.call('domain/create', ruOrder('follows.ru'));
  const nss = { ns0: 'ns1.follows.ru', ns0ip: '192.0.2.7', ns1: 'ns2.example.net' };
  await open.call('domain/update_nss', { dname: 'follows.ru', nss });
  await open.call('dnssec/add_keys', { dname: 'follows.ru', records: [`DS 12345 13 2 ${'ab'.repeat(32)}`] });
  await open.control('POST', 'clock', { advanceSeconds: 121 });
  const text = await ask('follows.ru\r\n');
  expect(text).toContain('nserver:       ns1.follows.ru. 192.0.2.7\r\nnserver:       ns2.example.net.\r\n');
  expect(text).toContain(`ds-rdata:      12345 13 2 ${'AB'.repeat(32)}\r\n`);
  await open.call('domain/update_nss', { dname: 'follows.ru', undelegate: 1 });
  expect(await ask('follows.ru\r\n')).toContain('REGISTERED, NOT DELEGATED');
  await open.control('POST', 'clock', { advanceSeconds: 400 * 86_400 });
  expect(await ask('follows.ru\r\n')).toContain('No entries found for the selected source(s).');
  await open.control('POST', 'clock', { now: '2026-11-24T10:00:00Z' });
});

it('knows names of other registrars and says what is free', async () => {
  expect(await ask('yandex.ru\r\n')).toMatch(/registrar: +ANOTHERREGISTRAR-RU/);
  expect(await ask('free-name-1.ru\r\n')).toContain('No entries found for the selected source(s).');
  expect(await ask('free-name-1.com\r\n')).toContain('No match for "FREE-NAME-1.COM".');
  expect(await ask('free-name-1.org\r\n')).toContain('Domain not found.');
});

it('answers what is no name, and cuts off who sends too much or too slowly', async () => {
  for (const query of ['\r\n', 'localhost\r\n', '192.0.2.1\r\n', 'a.no-such-zone\r\n', Buffer.from([255, 0, 1, 10])])
    expect(await ask(query)).toContain('% No whois server is known');
  expect(await ask('x'.repeat(3000))).toBe('% Query is too long\r\n');
  const slow = connect(whois.port, '127.0.0.1');
  slow.write('vschizh');
  slow.on('error', () => undefined);
  slow.resume();
  await once(slow, 'close');
  expect(await ask('free-name-1.ru\r\n')).toContain('No entries found');
});
