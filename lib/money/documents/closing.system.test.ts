import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { setClock, sleep, steadyMs } from '@/lib/base/clock/clock';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { localDay } from '@/lib/base/i18n/local-time';
import { newId } from '@/lib/base/values/ids';
import { money } from '@/lib/base/values/money';
import { saveBuyer } from '@/lib/money/buyers/buyers';
import type { BuyerDetails } from '@/lib/money/buyers/schema';
import { bookLoss, capture, topUp } from '@/lib/money/ledger/ledger';
import { saveSeller } from '@/lib/money/sellers/sellers';
import type { Regime } from '@/lib/money/tax/schema';
import { deliver } from '@/lib/people/mail/deliver';
import type { Mail } from '@/lib/people/mail/transport';
import { changeAs, customerActor, staffActor } from '@/testing/customer-actor';
import { testBuyer, testSeller } from '@/testing/papers';
import { newEmail } from '@/testing/people';
import { customerWithMoney, orderDomain, type TestCustomer } from '@/testing/shop';
import { closeMonth } from './close-month';
import { closeByClock } from './close-by-clock';
import { saveClosing } from './closing-setting';
import { correct } from './correct';
import { exchangeFile } from './exchange-file';
import { paperSent } from './letters/paper-sent';
import { mailPaper } from './mail-papers';
import { closingStanding, documentsOf, paperPdf, paperView, sendingsOf } from './queries';

const [owner, staff] = [staffActor('owner'), staffActor('operator')];
const german: BuyerDetails = {
  ...testBuyer,
  kind: 'eu',
  name: 'Muster GmbH',
  vatId: 'DE136695976',
  inn: '',
  kpp: '',
  ogrn: '',
};
let month: string;
let sellerId: string;

const sells = (regime: Regime, closing: 'act' | 'utd') =>
  changeAs(owner)((change) =>
    saveSeller(change, { ...testSeller, closing, id: sellerId, regime, since: '2026-01-01' }),
  );
const later = () => setClock({ nowMs: () => Date.now() + 40 * 86_400_000, steadyMs, wait: sleep });
const closes = (which = month) =>
  changeAs(staff)((change) => closeMonth(change, which, (language, kind) => `${language} ${kind}`));

/** Noon of a day of the month after. */
const on = (day: number) => {
  const [year = 0, index = 0] = month.split('-').map(Number);
  setClock({ nowMs: () => Date.UTC(year, index, day, 12), steadyMs, wait: sleep });
};

/** Somebody to whom a registration and something without an operation were delivered. */
async function served(buyer: BuyerDetails | null): Promise<TestCustomer> {
  const customer = await customerWithMoney();
  if (buyer) await changeAs(customerActor(customer.id))((change) => saveBuyer(change, buyer));
  const id = await orderDomain(customer, `${customer.id.slice(4, 16)}.com`);
  const charged = { customerId: customer.id, price: money(19_900, 'RUB'), memo: 'Плата за восстановление' };
  await transaction(async (tx) => {
    await capture(tx, id);
    await bookLoss(tx, { key: customer.id, cost: money(100, 'RUB'), charged });
  });
  return customer;
}

async function paperOf(customer: TestCustomer) {
  const { rows } = await documentsOf(customerActor(customer.id), { kind: '', page: 1 });
  return rows[0] ? paperView(staff, rows[0].id) : null;
}

beforeAll(async () => {
  sellerId = '';
  await sells('general', 'act');
  sellerId = (await db.seller.findFirstOrThrow()).id;
  month = localDay(new Date(), 'Europe/Moscow').day.slice(0, 7);
});
afterEach(() => setClock(undefined));
afterAll(() => db.$disconnect());

test('a month that is over gets one paper for each business, of all that was delivered, once', async () => {
  const [company, abroad, person] = [await served(testBuyer), await served(german), await served(null)];
  expect(await closes()).toEqual({ ok: false, error: 'notOver' });
  later();
  const both = await Promise.all([closes(), closes()]);
  expect(both).toContainEqual({ ok: true, value: { issued: 2, refused: 0, isMore: false } });
  expect(both).toContainEqual({ ok: true, value: { issued: 0, refused: 0, isMore: false } });
  const paper = await paperOf(company);
  expect(paper).toMatchObject({
    kind: 'utd',
    number: 1,
    total: 519_900,
    vat: 90_164 + 3589,
    period: { from: `${month}-01`, to: expect.stringMatching(`^${month}`) },
    lines: [
      { description: 'ru domain.register', total: 500_000, vat: 90_164, vatRate: 22 },
      { description: 'Плата за восстановление', total: 19_900, vat: 3589, vatRate: 22 },
    ],
  });
  expect(await paperOf(abroad)).toMatchObject({
    kind: 'invoice',
    number: 1,
    vat: 0,
    total: 519_900,
    lines: [{ description: 'en domain.register', vatRate: null }, {}],
  });
  expect(await paperOf(person)).toBe(null);

  const foreign = (await paperOf(abroad))?.id ?? '';
  const own = await exchangeFile(customerActor(abroad.id), foreign, 'ubl');
  expect(new TextDecoder().decode(own?.bytes)).toMatch(/<\/Invoice>$/);
  expect((await exchangeFile(staff, foreign, 'cii'))?.name).toMatch(/^invoice-\d{4}-1\.cii\.xml$/);
  expect(await exchangeFile(customerActor(company.id), foreign, 'ubl')).toBe(null);
  expect((await exchangeFile(staff, paper?.id ?? '', 'utd'))?.name).toMatch(/^ON_NSCHFDOPPR_/);
  expect(await exchangeFile(customerActor(company.id), paper?.id ?? '', 'utd')).toBe(null);
  expect((await paperPdf(staff, paper?.id ?? ''))?.name).toMatch(/^utd-\d{4}-1\.pdf$/);
});

test.each(['act', 'utd'] as const)('without VAT a month is closed by what the seller chose: %s', async (closing) => {
  await sells('none', closing);
  const customer = await served(testBuyer);
  later();
  expect(await closes()).toMatchObject({ value: { issued: 1 } });
  expect(await paperOf(customer)).toMatchObject({
    kind: closing,
    vat: 0,
    net: 519_900,
    lines: [{ vatRate: null }, {}],
  });
});

test('a credit note takes a paper back whole, once, and what it said can stand on another', async () => {
  const customer = await served(testBuyer);
  later();
  await closes();
  const paper = await paperOf(customer);
  const id = paper?.id ?? '';
  const notes = await Promise.all([1, 2].map(() => changeAs(staff)((change) => correct(change, id))));
  expect(notes.filter(({ ok }) => ok)).toHaveLength(1);
  const note = notes.find((one) => one.ok);
  const noteId = note?.ok ? note.value : '';
  expect(await paperView(staff, noteId)).toMatchObject({
    kind: 'credit_note',
    total: -519_900,
    corrects: { number: paper?.number },
    mayCorrect: false,
  });
  expect((await paperPdf(staff, noteId))?.bytes.length).toBeGreaterThan(5000);
  expect(await changeAs(staff)((change) => correct(change, noteId))).toEqual({ ok: false, error: 'notFound' });
  expect(await closes()).toMatchObject({ value: { issued: 1 } });
  expect(await closes()).toMatchObject({ value: { issued: 0 } });
  expect((await documentsOf(customerActor(customer.id), { kind: '', page: 1 })).total).toBe(3);
  const [line] = await db.documentLine.findMany({ where: { documentId: id } });
  const twice = db.$executeRaw`INSERT INTO document_line SELECT ${noteId}, 3, description, 1, unit, NULL, 0, 0, 0, transaction_id
    FROM document_line WHERE document_id = ${id} AND position = ${line?.position ?? 1}`;
  await expect(twice).rejects.toThrow(/stands on another paper/);
});

test('what a business abroad paid in euros stands on an invoice in euros, apart from what it paid in roubles', async () => {
  const { id: customerId } = await served(german);
  const amount = money(40_00, 'EUR');
  await transaction(async (tx) => {
    await topUp(tx, { customerId, amount, memo: '', key: `euros:${customerId}` });
    const charged = { customerId, price: amount, memo: 'Fee' };
    await bookLoss(tx, { key: `eur:${customerId}`, cost: money(100, 'RUB'), charged });
  });
  later();
  expect(await closes()).toMatchObject({ value: { issued: 2 } });
  const papers = await db.document.findMany({ where: { customerId }, orderBy: { totalMinor: 'asc' } });
  expect(papers).toMatchObject([
    { currency: 'EUR', totalMinor: 4_000n },
    { currency: 'RUB', totalMinor: 519_900n },
  ]);
});

test('no VAT is left to a business abroad whose VAT id VIES does not know, until it has another', async () => {
  const customer = await served(german);
  const where = { vatId: german.vatId };
  await db.vatIdCheck.update({ where, data: { state: 'invalid', answeredAt: new Date() } });
  later();
  expect(await closes()).toEqual({ ok: true, value: { issued: 0, refused: 1, isMore: false } });
  expect(await paperOf(customer)).toBe(null);
  await db.vatIdCheck.update({ where, data: { state: 'valid', name: 'Muster GmbH' } });
  expect(await closes()).toEqual({ ok: true, value: { issued: 1, refused: 0, isMore: false } });
  expect(await paperOf(customer)).toMatchObject({ kind: 'invoice', vat: 0, total: 519_900 });
});

test('lines of a paper are counted from 1 without gaps, and add up whichever comes last', async () => {
  const customer = await served(testBuyer);
  later();
  await closes();
  const id = (await paperOf(customer))?.id ?? '';
  const adds = (position: number, net: number) => db.$executeRaw`INSERT INTO document_line
    SELECT document_id, ${position}::integer, description, 1, unit, NULL, ${net}::bigint, 0, ${net}::bigint, NULL
    FROM document_line WHERE document_id = ${id} AND position = 1`;
  await expect(adds(4, 0)).rejects.toThrow(/do not add up/);
  await expect(adds(3, 100)).rejects.toThrow(/do not add up/);
});

test('the clock closes the month before from its day on, once, and each business gets its paper by mail', async () => {
  const [company, other] = [await served(testBuyer), await served(german)];
  const person = { id: newId('usr'), email: newEmail(), name: 'Anna', locale: 'en', passwordHash: '' };
  await db.user.create({ data: { ...person, role: 'customer', customerId: company.id } });
  on(3);
  expect(await closeByClock(() => '')).toBe(null);
  await transaction((tx) => saveClosing(tx, { isOn: true, day: 3 }));
  on(2);
  expect(await closeByClock(() => '')).toBe(null);
  on(3);
  expect(await closeByClock(() => '')).toEqual({ month, issued: 2, problem: null });
  const paper = await paperOf(company);
  const id = paper?.id ?? '';
  // What is taken back is for a person to make again.
  await changeAs(staff)((change) => correct(change, id));
  expect(await closeByClock(() => '')).toBe(null);
  const unread = await paperOf(other);
  expect(unread).toMatchObject({ kind: 'invoice' });
  expect(await sendingsOf(staff, unread?.id ?? '')).toEqual([]);
  expect(await closingStanding(staff)).toMatchObject({ last: { month, issued: 2 }, refused: 0 });
  await changeAs(staff)((change) => correct(change, unread?.id ?? ''));
  await db.vatIdCheck.update({ where: { vatId: german.vatId }, data: { state: 'invalid' } });
  expect(await closingStanding(staff)).toMatchObject({ refused: 1 });
  const [sending] = await sendingsOf(staff, id);
  expect(sending).toMatchObject({ isByClock: true, letters: [] });

  const mails: Mail[] = [];
  const { letterId } = await db.documentSending.findFirstOrThrow({ where: { documentId: id } });
  await deliver([paperSent], { kind: 'paperSent', letterId, sendingId: sending?.id }, async (mail) => {
    await Promise.resolve(mails.push(mail));
  });
  expect(mails).toHaveLength(1);
  expect(mails[0]?.subject).toMatch(new RegExp(`No. ${paper?.number}$`));
  const [file] = mails[0]?.attachments ?? [];
  expect(file).toMatchObject({ type: 'application/pdf', name: expect.stringMatching(/\.pdf$/) });
  expect(Buffer.from(file?.bytes ?? []).toString('latin1', 0, 5)).toBe('%PDF-');
  const [sent] = await sendingsOf(staff, id);
  expect(sent?.letters).toMatchObject([{ sentAt: expect.any(Date) }]);

  on(4);
  const sends = () => changeAs(staff)((change) => mailPaper(change, id));
  await Promise.all([sends(), sends()]);
  expect(await sendingsOf(staff, id)).toMatchObject([{ isByClock: false }, { isByClock: true }]);
  await db.user.updateMany({ where: { customerId: company.id }, data: { disabledAt: new Date() } });
  expect(await sends()).toEqual({ ok: false, error: 'nobody' });
});
