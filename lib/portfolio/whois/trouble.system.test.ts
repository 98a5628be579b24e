import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { startTestClock } from '@/testing/clock';
import { db } from '@/lib/base/db/client';
import { whois } from '@/lib/portfolio/whois/queries';

/** A WHOIS server that says what the test wants; null hangs up. */
const registry = await vi.hoisted(async () => {
  const net = await import('node:net');
  const said: { text: string | null; asked: number } = { text: '', asked: 0 };
  const server = net.createServer((socket) => {
    said.asked += 1;
    socket.on('error', () => null);
    if (said.text === null) socket.destroy();
    else socket.end(said.text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  process.env['WHOIS_SERVER'] = `127.0.0.1:${port}`;
  return { said, server, port };
});

const visitor = '203.0.113.9';
const entry = (name: string, more = '') =>
  `domain:        ${name.toUpperCase()}\nstate:         REGISTERED, DELEGATED\nregistrar:     REGRU-RU\n${more}`;

const clock = await startTestClock();

beforeEach(async () => {
  await db.whoisAnswer.deleteMany();
  await db.whoisTurn.deleteMany();
  await db.rateLimitHit.deleteMany();
  registry.said.asked = 0;
});

afterAll(async () => {
  await clock.stop();
  registry.server.close();
  await db.$disconnect();
});

test('while the registry is down its last answer is shown with its age', async () => {
  registry.said.text = entry('old.ru');
  expect(await whois('old.ru', visitor)).toMatchObject({ kind: 'known', isOld: false });
  await clock.advance(3 * 3_600_000);
  registry.said.text = null;
  expect(await whois('old.ru', visitor)).toMatchObject({ kind: 'known', verdict: 'registered', isOld: true });
  expect(await whois('new.ru', visitor)).toMatchObject({ kind: 'too-often', server: '127.0.0.1' });
  await clock.advance(60_000);
  expect(await whois('new.ru', visitor)).toMatchObject({ kind: 'unreachable', server: '127.0.0.1' });
});

test('a registry that complains is left alone, and nothing of its answer is kept', async () => {
  registry.said.text = 'You have exceeded allowed connection rate';
  expect(await whois('one.ru', visitor)).toMatchObject({ kind: 'too-often', seconds: 600 });
  const second = await whois('two.ru', visitor);
  expect(second).toMatchObject({ kind: 'too-often' });
  expect([registry.said.asked, await db.whoisAnswer.count()]).toEqual([1, 0]);
  await clock.advance(601_000);
  registry.said.text = 'No entries found for the selected source(s).';
  expect(await whois('two.ru', visitor)).toMatchObject({ kind: 'known', verdict: 'free' });
});

test('what it answers to a question is no order to anybody: referrals inside, script, another name', async () => {
  let heard = 0;
  const inside = createServer(() => (heard += 1)).listen(0, '127.0.0.1');
  await once(inside, 'listening');
  registry.said.text = entry(
    'evil.ru',
    'whois: 127.0.0.1\nrefer: localhost\nperson: <script>alert(1)</script>\u001b[2J',
  );
  const view = await whois('evil.ru', visitor);
  expect(view).toMatchObject({
    verdict: 'registered',
    registration: { holder: { kind: 'person', name: '<script>alert(1)</script>[2J' } },
  });
  expect([heard, registry.said.asked]).toEqual([0, 1]);
  inside.close();
  registry.said.text = entry('other.ru');
  expect(await whois('asked.ru', visitor)).toMatchObject({ kind: 'known', verdict: 'unclear', registration: null });
});

test('no server is asked faster than it bears, however many ask', async () => {
  registry.said.text = 'No entries found for the selected source(s).';
  const views = await Promise.all(
    Array.from({ length: 30 }, (_, at) => whois(`burst-${at}.ru`, `203.0.113.${at + 20}`)),
  );
  const refused = views.filter(({ kind }) => kind === 'too-often');
  expect(registry.said.asked).toBeLessThanOrEqual(8);
  expect(refused.length).toBe(30 - registry.said.asked);
}, 60_000);
