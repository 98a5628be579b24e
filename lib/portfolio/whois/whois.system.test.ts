import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { db } from '@/lib/base/db/client';
import { whois } from '@/lib/portfolio/whois/queries';

// The configuration is read once, with the first import: by then it must say where this test's registrar is.
const registrar = await vi.hoisted(async () => {
  const { startSimulator } = await import('@/testing/simulator');
  const simulator = await startSimulator({ seed: 'demo', whois: true });
  Object.assign(process.env, simulator.env);
  return simulator;
});

const visitor = '203.0.113.7';

beforeEach(async () => {
  await db.whoisAnswer.deleteMany();
  await db.whoisTurn.deleteMany();
  await db.rateLimitHit.deleteMany();
});

afterAll(async () => {
  await registrar.stop();
  await db.$disconnect();
});

const known = async (typed: string, from = visitor) => {
  const view = await whois(typed, from);
  if (view.kind !== 'known') throw new Error(`${typed}: ${JSON.stringify(view)}`);
  return view;
};

test('a name of .ru is asked about by WHOIS, as it was pasted', async () => {
  const view = await known('https://www.Severny-Veter.ru/about');
  expect(view).toMatchObject({ name: { ascii: 'severny-veter.ru' }, verdict: 'registered', isOld: false, price: null });
  expect(view.pieces).toMatchObject([{ protocol: 'whois', server: '127.0.0.1' }]);
  expect(view.pieces[0]?.text).toContain('registrar:     REGRU-RU');
  expect(view.registration).toMatchObject({ registrar: 'REGRU-RU', states: expect.arrayContaining(['delegated']) });
  expect(view.registration?.paidTill?.at.getTime()).toBeGreaterThan(0);
});

test('a Cyrillic name is the same in its letters and in punycode', async () => {
  const letters = await known('ВЩИЖ-никому.рф');
  const punycode = await known(letters.name.ascii);
  expect(letters.verdict).toBe('free');
  expect(punycode).toEqual(letters);
  expect(await db.whoisAnswer.count()).toBe(1);
});

test('a generic name is asked about by RDAP', async () => {
  await registrar.control('POST', 'taken', { names: ['taken-by-others.com'] });
  const view = await known('taken-by-others.com');
  expect(view).toMatchObject({ verdict: 'registered', pieces: [{ protocol: 'rdap' }] });
  expect(view.registration).toMatchObject({ registrar: 'ANOTHER REGISTRAR', isSigned: false });
});

test('a free name has the price of its zone where the zone is sold', async () => {
  await db.tldPrice.create({
    data: { tld: 'com', currency: 'RUB', registerCost: 90_000n, renewCost: 100_000n, readAt: new Date() },
  });
  expect((await known('nobody-has-this.com')).price).toMatchObject({ renew: { currency: 'RUB' } });
  expect((await known('nobody-has-this.net')).price).toBeNull();
});

test.each([
  ['samovar', 'no-zone'],
  ['a_b.ru', 'bad-characters'],
  ['one.ru two.ru', 'several-names'],
  ['', 'empty'],
])('%s is no name to ask about', async (typed, code) => {
  expect(await whois(typed, visitor)).toMatchObject({ kind: 'wrong', code });
  expect(await db.whoisTurn.count()).toBe(0);
});

test('many who ask the same at once share one answer, and it is kept', async () => {
  const views = await Promise.all(Array.from({ length: 20 }, (_, at) => known('severny-veter.ru', `203.0.113.${at}`)));
  expect(new Set(views.map((view) => view.readAt.getTime())).size).toBe(1);
  expect(await db.rateLimitHit.count({ where: { bucket: 'whois-asked' } })).toBe(1);
  await known('severny-veter.ru');
  expect(await db.rateLimitHit.count({ where: { bucket: 'whois-asked' } })).toBe(1);
});

test('one visitor who asks about name after name is held back before the registry shuts us out', async () => {
  const kinds: string[] = [];
  for (let at = 0; at < 14; at += 1) kinds.push((await whois(`flood-${at}.ru`, visitor)).kind);
  expect(kinds.filter((kind) => kind === 'known').length).toBeLessThanOrEqual(10);
  expect(kinds.at(-1)).toBe('limited');
}, 60_000);
