import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { money } from '@/lib/base/values/money';
import { saveBuyer } from '@/lib/money/buyers/buyers';
import { bookLoss, topUp } from '@/lib/money/ledger/ledger';
import { correct } from '@/lib/money/documents/correct';
import { askForTransfer } from '@/lib/money/documents/ask-for-transfer';
import { paperView } from '@/lib/money/documents/queries';
import { saveSeller } from '@/lib/money/sellers/sellers';
import { wallet } from '@/lib/money/wallet/queries';
import { customerActor, staffActor } from '@/testing/customer-actor';
import { testBuyer, testSeller } from '@/testing/papers';
import { newCustomer } from '@/testing/people';
import { exchangeOf, testTransfer } from '@/testing/statements-of-banks';
import { importStatement } from './import-statement';
import { bankLines } from './queries';
import * as settle from './settle-line';

const staff = staffActor('operator');
let customer: Awaited<ReturnType<typeof newCustomer>>;
let actor: ReturnType<typeof customerActor>;
let transfers = 100;

beforeAll(async () => {
  customer = await newCustomer({ locale: 'en' });
  actor = customerActor(customer.customerId);
  const regime = { id: '', regime: 'none', since: '2026-01-01' } as const;
  await transaction((tx) => saveSeller({ tx, actor: staffActor('owner'), address: '' }, { ...testSeller, ...regime }));
  await transaction((tx) => saveBuyer({ tx, actor, address: '' }, testBuyer));
});
afterAll(() => db.$disconnect());

async function invoice(roubles: number) {
  const asked = { amount: money(roubles * 100, 'RUB'), formKey: randomUUID() };
  const made = await transaction((tx) => askForTransfer({ tx, actor, address: '' }, asked));
  if (!made.ok) throw new Error(made.error);
  const paper = await paperView(actor, made.value);
  if (!paper) throw new Error('no paper');
  return paper;
}

/** A transfer of today's or later, under a number of its own. */
function transfer(roubles: number, purpose: string, further: Readonly<Record<string, string>> = {}) {
  transfers += 1;
  const [said, day] = [{ Номер: String(transfers), НазначениеПлатежа: purpose }, '31.12.2098'];
  return { ...testTransfer, ...said, Сумма: roubles.toFixed(2), ДатаПоступило: day, ...further };
}

const imports = (lines: readonly Readonly<Record<string, string>>[]) =>
  transaction((tx) => importStatement({ tx, actor: staff, address: '' }, exchangeOf(lines)));
const done = (fresh: number, posted: number, known = 0, foreign = 0) => ({
  ok: true,
  value: { fresh, posted, known, foreign },
});
const inWallet = async () => (await wallet(actor)).balance.minor;
const lineOf = (number: string | undefined) => db.bankLine.findFirstOrThrow({ where: { number: number ?? '' } });

test('a transfer with the number, sum and INN of an invoice is in the wallet once, however often it is read', async () => {
  const { id, purpose, number } = await invoice(1500);
  const before = await inWallet();
  const line = transfer(1500, purpose ?? '');
  const both = await Promise.all([imports([line]), imports([line, line])]);
  // Whichever came first: the line is new once, and posted once.
  const sum = (of: 'fresh' | 'posted') => both.reduce((all, one) => all + (one.ok ? one.value[of] : 0), 0);
  expect([sum('fresh'), sum('posted')]).toEqual([1, 1]);
  expect(await imports([line])).toEqual(done(0, 0, 1));
  expect(await inWallet()).toBe(before + 150_000);
  expect(await lineOf(line['Номер'])).toMatchObject({ state: 'posted', documentId: id });
  const { balanceMinor } = await db.ledgerAccount.findUniqueOrThrow({ where: { id: 'acc_clearing_bank_RUB' } });
  expect(balanceMinor).toBeLessThanOrEqual(-150_000n);
  // The invoice is paid: another transfer for it is for a person to look at.
  expect(await imports([transfer(1500, `Оплата по счёту № ${number}`)])).toEqual(done(1, 0));
});

test('what differs in the number, the sum or the INN waits, with the invoices that it may pay', async () => {
  const { number, id } = await invoice(2600);
  const before = await inWallet();
  const named = `Оплата по счёту № ${number}`;
  const lines = [
    transfer(2600, named, { ПлательщикИНН: '7700000016' }),
    transfer(2601, named),
    transfer(2600, 'За услуги'),
    transfer(2600, named, { ПлательщикИНН: '' }),
    transfer(2600, named, { ДатаПоступило: '01.01.2026' }),
  ];
  expect(await imports(lines)).toEqual(done(5, 0));
  expect(await inWallet()).toBe(before);
  const { rows } = await bankLines(staff, { show: 'waiting', page: 1 });
  const likely = (line: (typeof lines)[number] | undefined) =>
    rows.find((row) => row.number === line?.['Номер'])?.likely.map((one) => one.id);
  for (const line of lines.slice(0, 4)) expect(likely(line)).toContain(id);
  expect(likely(lines[4])).toEqual([]);
});

test('staff name the invoice, the customer or a reason, once', async () => {
  const { id: document } = await invoice(3700);
  const lines = [transfer(3000, 'Часть'), transfer(40, 'Доплата'), transfer(50, 'Не нам'), transfer(60, 'Ещё')];
  expect(await imports(lines)).toEqual(done(4, 0));
  const [part, more, none, late] = await Promise.all(lines.map((line) => lineOf(line['Номер'])));
  const run = <T>(work: (change: Parameters<typeof settle.reject>[0]) => Promise<T>) =>
    transaction((tx) => work({ tx, actor: staff, address: '' }));
  const before = await inWallet();
  const pay = (line: { readonly id: string } | undefined) =>
    run((change) => settle.payInvoice(change, { id: line?.id ?? '', document }));
  const assign = (line: { readonly id: string } | undefined, email: string) =>
    run((change) => settle.assign(change, { id: line?.id ?? '', email }));
  const both = await Promise.all([pay(part), pay(part)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await pay(late)).toEqual({ ok: false, error: 'paid' });
  expect(await assign(more, 'nobody@example.net')).toEqual({ ok: false, error: 'noSuchCustomer' });
  const billIn = (currency: string) => db.customer.update({ where: { id: customer.customerId }, data: { currency } });
  await billIn('USD');
  expect(await assign(more, customer.email)).toEqual({ ok: false, error: 'otherCurrency' });
  await billIn('RUB');
  expect(await assign(more, customer.email)).toMatchObject({ ok: true });
  expect(await run((change) => settle.reject(change, { id: none?.id ?? '', reason: 'возврат' }))).toMatchObject({
    ok: true,
  });
  expect(await assign(none, customer.email)).toEqual({ ok: false, error: 'stale' });
  expect(await inWallet()).toBe(before + 304_000);
});

test('an invoice that a credit note took back is not paid from a page that still shows it', async () => {
  const { id: document } = await invoice(4100);
  const line = transfer(4100, 'За услуги');
  expect(await imports([line])).toEqual(done(1, 0));
  const { id } = await lineOf(line['Номер']);
  const change = { actor: staff, address: '' };
  expect(await transaction((tx) => correct({ tx, ...change }, document))).toMatchObject({ ok: true });
  expect(await transaction((tx) => settle.payInvoice({ tx, ...change }, { id, document }))).toEqual({
    ok: false,
    error: 'corrected',
  });
  expect((await lineOf(line['Номер'])).state).toBe('waiting');
});

test('a line goes back whole while its money is there, waits again, and can be posted once more', async () => {
  const { id: document, purpose } = await invoice(5200);
  const line = transfer(5200, purpose ?? '');
  await imports([line]);
  const { id } = await lineOf(line['Номер']);
  const change = { actor: staff, address: '' };
  const takeBack = () => transaction((tx) => settle.takeBackLine({ tx, ...change }, { id, reason: 'Не ваш платёж' }));
  const spent = { customerId: actor.customerId, price: money(await inWallet(), 'RUB'), memo: '' };
  await transaction((tx) => bookLoss(tx, { key: id, cost: money(1, 'RUB'), charged: spent }));
  expect(await takeBack()).toMatchObject({ ok: false, error: { code: 'notFree', free: { minor: 0 } } });
  const more = { customerId: actor.customerId, amount: money(520_000, 'RUB'), memo: '', key: `top-up:${id}` };
  await transaction((tx) => topUp(tx, more));
  const both = await Promise.all([takeBack(), takeBack()]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await inWallet()).toBe(0);
  expect(await lineOf(line['Номер'])).toMatchObject({ state: 'waiting', documentId: null, customerId: null });
  // The invoice is unpaid again, and this line may pay it: it comes once more, and goes once more.
  expect(await transaction((tx) => settle.payInvoice({ tx, ...change }, { id, document }))).toMatchObject({ ok: true });
  expect(await inWallet()).toBe(520_000);
  expect(await takeBack()).toMatchObject({ ok: true });
  expect(await inWallet()).toBe(0);
});

test('a statement of foreign accounts alone, and one that is broken, change nothing', async () => {
  const count = await db.bankLine.count();
  const foreign = transfer(10, 'x', { ПолучательСчет: '40702810600000000009' });
  expect(await imports([foreign])).toMatchObject({ ok: false, error: { code: 'noAccount' } });
  const broken = [transfer(10, 'x'), transfer(10, 'y', { Сумма: 'много' })];
  expect(await imports(broken)).toMatchObject({ ok: false, error: { code: 'badSum', line: expect.any(Number) } });
  expect(await db.bankLine.count()).toBe(count);
});
