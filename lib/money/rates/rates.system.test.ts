import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { changeAs, staffActor } from '@/testing/customer-actor';
import { newCustomer } from '@/testing/people';
import { exchanges } from './exchanges';
import { soldBoard } from './queries';
import { readRates } from './read-rates';
import { believe, saveSold, stopSelling, takeBankRates, writeRate } from './rates';

// Where the bank is, is read from the environment with the first import.
const bank = await vi.hoisted(async () => {
  const http = await import('node:http');
  const state = { answer: '', status: 200 };
  const server = http.createServer((_, response) => response.writeHead(state.status).end(state.answer));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  process.env['RATES_URL'] = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`;
  return { state, server };
});

const asOwner = changeAs(staffActor('owner'));
const dollars = { currency: 'USD', surcharge: 250, step: 5, source: 'bank', offered: true } as const;
const list = (day: string, dollar: string) =>
  `<ValCurs Date="${day}" name="Foreign Currency Market"><Valute><CharCode>USD</CharCode><Nominal>1</Nominal><Value>${dollar}</Value></Valute></ValCurs>`;

beforeEach(async () => {
  await db.exchangeRate.deleteMany();
  await db.soldCurrency.deleteMany();
});

afterAll(async () => {
  bank.server.close();
  await db.$disconnect();
});

test('the bank is asked only for what follows it, and a day is written down once', async () => {
  bank.state.answer = list('28.11.2026', '81,2345');
  expect(await readRates()).toBeNull();
  await asOwner((change) => saveSold(change, dollars));
  expect(await readRates()).toEqual({ believed: 1, doubted: 0 });
  expect(await readRates()).toEqual({ believed: 0, doubted: 0 });
  expect((await exchanges(db)).get('USD')).toEqual({
    currency: 'USD',
    roublesMicro: 81_234_500,
    surchargeBps: 250,
    roundToMinor: 5,
  });
});

test.each([
  ['it is down', { status: 503, answer: list('28.11.2026', '81') }],
  ['it answers with a page', { status: 200, answer: '<html>maintenance</html>' }],
])('where %s, the job fails and nothing is changed', async (_, state) => {
  await asOwner((change) => saveSold(change, dollars));
  Object.assign(bank.state, state);
  await expect(readRates()).rejects.toThrow('no list of rates');
  Object.assign(bank.state, { status: 200 });
  expect(await db.exchangeRate.count()).toBe(0);
});

test('a rate that jumps counts only once staff said so, and not after a newer one', async () => {
  await asOwner((change) => saveSold(change, dollars));
  const take = (day: string, micro: number) =>
    transaction((tx) => takeBankRates(tx, { day, roublesMicro: new Map([['USD', micro]]) }));
  const rate = async () => (await exchanges(db)).get('USD')?.roublesMicro;
  await take('2026-11-27', 80_000_000);
  expect(await take('2026-11-28', 8_000_000)).toEqual({ believed: 0, doubted: 1 });
  expect(await rate()).toBe(80_000_000);
  const [{ doubted } = { doubted: null }] = await soldBoard(staffActor('owner'));
  expect(doubted).toMatchObject({ roublesMicro: 8_000_000 });
  const reading = { currency: 'USD', reading: doubted?.id ?? '' } as const;
  expect(await asOwner((change) => believe(change, reading))).toMatchObject({ ok: true });
  expect(await rate()).toBe(8_000_000);
  await take('2026-11-29', 80_000_000);
  await asOwner((change) => writeRate(change, { currency: 'USD', rate: 79_500_000 }));
  const late = await db.exchangeRate.findFirstOrThrow({ where: { isBelieved: false } });
  expect(await asOwner((change) => believe(change, { currency: 'USD', reading: String(late.id) }))).toMatchObject({
    error: 'stale',
  });
  expect(await rate()).toBe(79_500_000);
});

test('a currency that somebody is billed in stays', async () => {
  await asOwner((change) => saveSold(change, dollars));
  const { customerId: id } = await newCustomer();
  await db.customer.update({ where: { id }, data: { currency: 'USD' } });
  expect(await asOwner((change) => stopSelling(change, 'USD'))).toMatchObject({ error: 'inUse' });
  await db.customer.update({ where: { id }, data: { currency: 'RUB' } });
  expect(await asOwner((change) => stopSelling(change, 'USD'))).toMatchObject({ ok: true });
  expect(await asOwner((change) => stopSelling(change, 'USD'))).toMatchObject({ error: 'notFound' });
});

test('nobody but the owner sees how currencies are sold in', async () => {
  expect(await soldBoard(staffActor('operator'))).toEqual([]);
});
