import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSimulator, type TestSimulator } from '@/testing/simulator';
import type { MonthsBooks } from './books';

let registrar: TestSimulator;
let books: MonthsBooks;

beforeAll(async () => {
  registrar = await startSimulator();
  Object.assign(process.env, registrar.env, { PAYMENTS_SANDBOX: '1', LOG_LEVEL: 'error' });
  // They read the environment as they are loaded.
  const [{ liveMonth }, { booksOf, groundOf }] = await Promise.all([import('./month'), import('./books')]);
  await liveMonth({ seed: 3, customers: 6, days: 2 });
  books = await booksOf(groundOf((method, path) => registrar.control(method, path)));
}, 120_000);

afterAll(() => registrar.stop());

test('after two days of orders, renewals, refusals and refunds every rule of the books holds', () => {
  expect(books.broken).toEqual([]);
  expect(books.registrar.charged).toBeGreaterThan(0);
  expect(books.lines.map(({ currency }) => currency)).toEqual(['USD', 'RUB', 'EUR']);
  expect(books.counts).toMatchObject({ customers: 6, losses: 0 });
  for (const what of ['orders', 'renewals', 'cards refused', 'operations that waited for money', 'papers'])
    expect(books.counts[what], what).toBeGreaterThan(0);
});

test('a kopeck that the registrar took and nobody booked is told', async () => {
  const { booksOf, groundOf } = await import('./books');
  const { broken } = await booksOf(
    groundOf(async (method, path) => {
      const answer = await registrar.control(method, path);
      return path === 'books'
        ? JSON.parse(JSON.stringify(answer).replace(/"charged":"([1-9]\d*)"/g, '"charged":"$1.01"'))
        : answer;
    }),
  );
  expect(broken).toHaveLength(2);
});
