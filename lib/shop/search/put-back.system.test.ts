import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { db } from '@/lib/base/db/client';
import { changeCartPeriods, removeFromCart } from '@/lib/shop/cart/actions';
import { cart } from '@/lib/shop/cart/queries';
import { addToCart } from '@/lib/shop/search/actions';
import { suggestions } from '@/lib/shop/search/queries';
import { send } from '@/testing/browser-actions';
import { Browser } from '@/testing/next-request';

vi.mock('next/headers', () => import('@/testing/next-request'));
vi.mock('next/cache', () => import('@/testing/next-request'));
vi.mock('next/navigation', () => import('@/testing/next-request'));

// The configuration is read once, with the first import: by then it must say where this test's registrar is.
const registrar = await vi.hoisted(async () => {
  const { startSimulator } = await import('@/testing/simulator');
  const simulator = await startSimulator();
  Object.assign(process.env, simulator.env);
  return simulator;
});

beforeEach(async () => {
  await db.rateLimitHit.deleteMany();
  await db.registrarCall.deleteMany();
  for (const tld of ['ru', 'com']) {
    const row = { currency: 'RUB', registerCost: 10_000n, renewCost: 20_000n, readAt: new Date() };
    await db.tldPrice.upsert({ where: { tld }, create: { tld, ...row }, update: row });
  }
});

afterAll(async () => {
  await registrar.stop();
  await db.$disconnect();
});

const linesOf = async (browser: Browser) => (await browser.ask(cart))?.lines ?? [];

test('what is taken out of the cart is put back for as many years as it was in there for', async () => {
  const here = new Browser('192.0.2.41');
  expect(await send(here, addToCart, { name: 'put-back.com' })).toBe('success');
  const [added] = await linesOf(here);
  expect(await send(here, changeCartPeriods, { line: added?.id ?? '', periods: '3' })).toBe('success');
  expect(await send(here, removeFromCart, { line: added?.id ?? '' })).toBe('success');
  expect(await linesOf(here)).toEqual([]);
  expect(await send(here, removeFromCart, { line: added?.id ?? '' })).toBe('errors.stale');
  expect(await send(here, addToCart, { name: 'put-back.com', periods: '3' })).toBe('success');
  expect((await linesOf(here)).map(({ ascii, periods }) => [ascii, periods])).toEqual([['put-back.com', 3]]);
});

test('similar names are one call of the visitors, whoever asks about the word again', async () => {
  const [first, other] = [new Browser('192.0.2.42'), new Browser('192.0.2.43')];
  const { names } = await first.ask(() => suggestions('samovar.ru', first.address, { actor: null }));
  expect(names?.length).toBeGreaterThan(3);
  expect(names?.every(({ ascii, price }) => price !== null && !ascii.startsWith('samovar.'))).toBe(true);
  expect(await other.ask(() => suggestions('samovar.com', other.address, { actor: null }))).toEqual({ names });
  const calls = await db.registrarCall.findMany({ select: { functionName: true, lane: true } });
  expect(calls).toEqual([{ functionName: 'domain/get_suggest', lane: 'visitor' }]);
});

test('names with hyphens are asked for apart, and a check tells the premium ones', async () => {
  const here = new Browser('192.0.2.45');
  const { names } = await here.ask(() =>
    suggestions('samovar.ru', here.address, { actor: null, hyphens: true, areChecked: true }),
  );
  expect(names?.some(({ unicode }) => unicode.includes('-'))).toBe(true);
  expect(names?.every(({ state, price }) => price !== null && ['available', 'premium'].includes(state))).toBe(true);
  expect(names?.some(({ tld }) => tld === 'ru') && names.some(({ tld }) => tld === 'com')).toBe(true);
  const calls = await db.registrarCall.findMany({ select: { functionName: true } });
  expect(calls.map(({ functionName }) => functionName).toSorted()).toEqual(['domain/check', 'domain/get_suggest']);
});

test('a visitor who has asked for too much is told that nothing can be asked now', async () => {
  const flood = new Browser('192.0.2.44');
  const asked = Array.from({ length: 31 }, (_, word) => `word${word}flood`);
  const answers = [];
  for (const word of asked) answers.push(await flood.ask(() => suggestions(word, flood.address, { actor: null })));
  expect(answers.filter(({ names }) => names === null)).toHaveLength(1);
  expect(await db.registrarCall.count()).toBe(30);
});
