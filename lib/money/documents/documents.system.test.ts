import { randomUUID } from 'node:crypto';
import { fromBufferPromise } from 'yauzl';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { money } from '@/lib/base/values/money';
import { saveBuyer } from '@/lib/money/buyers/buyers';
import { buyerOf } from '@/lib/money/buyers/queries';
import type { BuyerDetails } from '@/lib/money/buyers/schema';
import { makeDefault, saveSeller } from '@/lib/money/sellers/sellers';
import { customerActor, staffActor } from '@/testing/customer-actor';
import { testBuyer, testSeller } from '@/testing/papers';
import { newCustomer } from '@/testing/people';
import { archiveOf } from './archive';
import { askForTransfer } from './ask-for-transfer';
import { documentsOf, paperPdf, paperView, takesTransfers } from './queries';

type Customer = ReturnType<typeof customerActor>;
const owner = staffActor('owner');
let actor: Customer;
/** Cut to a folder of 80 characters, it would end in a space. */
const longNamed = `ООО «Второй» ${'и'.repeat(68)} компания`;

const seller = (name: string, id = '') =>
  transaction((tx) =>
    saveSeller({ tx, actor: owner, address: '' }, { ...testSeller, name, id, regime: 'general', since: '2026-01-01' }),
  );
const pays = (who: Customer, details: BuyerDetails) =>
  transaction((tx) => saveBuyer({ tx, actor: who, address: '' }, details));
const asks = (roubles: number, who = actor, formKey: string = randomUUID()) =>
  transaction((tx) =>
    askForTransfer({ tx, actor: who, address: '' }, { amount: money(roubles * 100, 'RUB'), formKey }),
  );

async function issued(roubles = 1234.5) {
  const made = await asks(roubles);
  if (!made.ok) throw new Error(made.error);
  return made.value;
}

beforeAll(async () => {
  actor = customerActor((await newCustomer({ locale: 'en' })).customerId);
});
afterAll(() => db.$disconnect());

test('nothing can be asked for before both sides are known', async () => {
  expect(await takesTransfers()).toBe(false);
  expect(await asks(500)).toEqual({ ok: false, error: 'noSeller' });
  await seller('ООО «Пример»');
  expect(await takesTransfers()).toBe(true);
  expect(await asks(500)).toEqual({ ok: false, error: 'noBuyer' });
  await pays(actor, testBuyer);
});

test('an invoice copies both sides, holds the VAT of its day and is a PDF for its owner alone', async () => {
  const id = await issued();
  expect(await paperView(actor, id)).toMatchObject({
    kind: 'payment_invoice',
    seller: testSeller,
    buyer: testBuyer,
    net: 101_189,
    vat: 22_261,
    total: 123_450,
    purpose: expect.stringMatching(/^Оплата по счёту № \d+ от .*, в т\.ч\. НДС 22% 222-61$/),
  });
  const file = await paperPdf(actor, id);
  expect(Buffer.from(file?.bytes ?? []).toString('latin1', 0, 5)).toBe('%PDF-');
  const other = customerActor((await newCustomer({ locale: 'en' })).customerId);
  expect(await paperView(other, id)).toBe(null);
  expect(await paperPdf(other, id)).toBe(null);
  expect((await documentsOf(other, { kind: '', page: 1 })).total).toBe(0);
  expect(await paperView(owner, id)).toMatchObject({ id });
});

test('what is changed later changes no paper that was issued', async () => {
  const id = await issued();
  const renamed = { ...testBuyer, name: 'ООО «Лютик»' };
  await pays(actor, renamed);
  const { sellerId } = await db.document.findUniqueOrThrow({ where: { id } });
  await seller('ООО «Другое имя»', sellerId);
  expect(await paperView(actor, id)).toMatchObject({ buyer: testBuyer, seller: testSeller });
  expect(await buyerOf(actor)).toEqual(renamed);
  expect(await db.buyer.count({ where: { customerId: actor.customerId } })).toBe(2);
  expect(await paperView(actor, await issued())).toMatchObject({
    buyer: renamed,
    seller: { name: 'ООО «Другое имя»' },
  });
});

test('numbers have no gaps, whoever issues at once and whatever is undone, and each seller counts its own', async () => {
  const before = await db.document.count({ where: { kind: 'payment_invoice' } });
  const undone = transaction(async (tx) => {
    await askForTransfer({ tx, actor, address: '' }, { amount: money(50_000, 'RUB'), formKey: randomUUID() });
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  await Promise.all(Array.from({ length: 6 }, () => issued(700)));
  const [key, other] = [randomUUID(), customerActor((await newCustomer({ locale: 'en' })).customerId)];
  const [first, second] = await Promise.all([asks(900, actor, key), asks(900, actor, key)]);
  expect(first).toEqual(second);
  await pays(other, testBuyer);
  expect(await asks(900, other, key)).toEqual({ ok: false, error: 'stale' });
  expect(await asks(901, actor, key)).toEqual({ ok: false, error: 'stale' });
  const numbers = await db.document.findMany({ select: { number: true }, orderBy: { number: 'asc' } });
  expect(numbers.map(({ number }) => number)).toEqual(Array.from({ length: before + 7 }, (_, index) => index + 1));
  await seller(longNamed);
  const { id } = await db.seller.findFirstOrThrow({ where: { name: longNamed } });
  await transaction((tx) => makeDefault({ tx, actor: owner, address: '' }, id));
  expect(await paperView(actor, await issued())).toMatchObject({ number: 1, seller: { name: longNamed } });
});

test.each([
  ['a paper', `UPDATE document SET total_minor = total_minor + 1`],
  ['a line', `UPDATE document_line SET description = 'x'`],
  ['a number', `UPDATE document SET number = number + 100`],
  ['the count', `UPDATE document_series SET last_number = 0`],
  ['who paid', `UPDATE buyer SET details = '{}'`],
  ['a deleted paper', `DELETE FROM document`],
  ['an emptied list', `TRUNCATE document CASCADE`],
  [
    'a line more',
    `INSERT INTO document_line SELECT document_id, 9, description, 1, unit, vat_rate, net_minor, vat_minor, total_minor, NULL FROM document_line LIMIT 1`,
  ],
])('the database refuses %s', async (_, statement) => {
  await issued();
  await expect(db.$executeRawUnsafe(statement)).rejects.toThrow(/never changed|counted by being issued|do not add up/);
});

test('an EU business gives a VAT id that can be one', async () => {
  const german = { ...testBuyer, kind: 'eu', name: 'Muster GmbH', inn: '', kpp: '', ogrn: '' } as const;
  expect(await pays(actor, { ...german, vatId: 'DE136695977' })).toEqual({ ok: false, error: 'noSuchVatId' });
  expect(await pays(actor, { ...german, vatId: 'DE136695976' })).toMatchObject({ ok: true });
});

test('the papers of a month come as one file, to whom they belong alone', async () => {
  const own = await documentsOf(actor, { kind: '', page: 1 });
  const month = own.rows[0]?.dated.slice(0, 7) ?? '';
  const wanted = { from: month, to: month, kind: '', seller: '' } as const;
  const archive = await archiveOf(actor, wanted);
  if (!archive.ok) throw new Error(archive.error);
  const parts: Uint8Array[] = [];
  for (let part = await archive.value.parts.next(); part.done !== true; part = await archive.value.parts.next())
    parts.push(part.value);
  const zip = await fromBufferPromise(Buffer.concat(parts));
  const paths: string[] = [];
  for await (const entry of zip.eachEntry()) {
    paths.push(entry.fileName);
    if (paths.length > 2) continue;
    const read = await (await zip.openReadStreamPromise(entry)).toArray();
    expect(Buffer.concat(read).toString('latin1', 0, 5)).toBe('%PDF-');
  }
  expect(paths).toHaveLength(own.total);
  expect(new Set(paths).size).toBe(own.total);
  expect(paths.some((path) => path.startsWith(`${month}/ООО Второй ${'и'.repeat(68)}/payment-invoice-`))).toBe(true);

  const { sellerId } = await db.document.findFirstOrThrow({ where: { sellerRow: { name: longNamed } } });
  expect(await archiveOf(owner, { ...wanted, seller: sellerId }, own.total - 1)).toMatchObject({ ok: true });
  expect(await archiveOf(owner, wanted, own.total - 1)).toEqual({ ok: false, error: 'tooMany' });
  expect(await archiveOf(owner, { ...wanted, kind: 'act' })).toEqual({ ok: false, error: 'none' });
  const other = customerActor((await newCustomer({ locale: 'en' })).customerId);
  expect(await archiveOf(other, wanted)).toEqual({ ok: false, error: 'none' });
});
