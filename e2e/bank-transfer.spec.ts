import { localDay } from '@/lib/base/i18n/local-time';
import { routes } from '@/lib/base/routes';
import { exchangeOf, testTransfer } from '@/testing/statements-of-banks';
import { testBuyer, testSeller } from '@/testing/papers';
import { freeName } from './fixtures/names';
import { expect, test } from './fixtures/test';

test('a company asks for an invoice, pays it at its bank, and staff read the statement: the money is in its wallet', async ({
  page,
  panel,
  desk,
}) => {
  await desk.goto(routes.admin.sellers());
  await desk.getByRole('link', { name: 'Add a seller' }).click();
  const fill = async (fields: Readonly<Record<string, string>>, where = page) => {
    for (const [label, text] of Object.entries(fields))
      await where.getByRole('textbox', { name: label, exact: true }).fill(text);
  };
  await fill(
    {
      Name: testSeller.name,
      INN: '7700000017',
      KPP: testSeller.kpp,
      OGRN: testSeller.ogrn,
      Address: testSeller.address,
      Bank: testSeller.bankName,
      BIC: testSeller.bic,
      Account: testSeller.account,
      'Correspondent account': testSeller.correspondentAccount,
      'Surname and initials': testSeller.signer,
    },
    desk,
  );
  await desk.getByRole('button', { name: 'Save' }).click();
  await expect(desk.getByText('The INN of a company has 10 digits').first()).toBeVisible();
  await panel.isAccessible(desk);
  await fill({ INN: testSeller.inn }, desk);
  await desk.getByRole('button', { name: 'Save' }).click();
  await expect(desk.getByRole('link', { name: testSeller.name })).toBeVisible();

  const email = `${freeName('ru').replace('.ru', '')}@buyer.example`;
  await panel.signUp({ name: 'Romashka', email, password: 'four words make sense' }, routes.wallet());
  await page.getByRole('link', { name: 'Pay by bank transfer' }).click();
  await fill({
    'Company name': testBuyer.name,
    INN: testBuyer.inn,
    KPP: testBuyer.kpp,
    OGRN: testBuyer.ogrn,
    Address: testBuyer.address,
  });
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByLabel('Amount to add').fill('1234.50');
  await panel.isAccessible();
  await page.getByRole('button', { name: 'Get an invoice' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Payment invoice No\. \d+/ })).toBeVisible();
  await panel.isAccessible();
  const purpose = await page.getByText(/^Оплата по счёту № \d+/).innerText();
  const file = await page.request.get(`${page.url()}/paper`);
  expect(file.headers()['content-type']).toBe('application/pdf');
  expect((await file.body()).toString('latin1', 0, 5)).toBe('%PDF-');

  const today = localDay(new Date(), 'Europe/Moscow').day.split('-').toReversed().join('.');
  const paid = { ...testTransfer, НазначениеПлатежа: purpose, ДатаПоступило: today };
  const unclear = { ...paid, Номер: '82', НазначениеПлатежа: 'За услуги', Сумма: '10.00' };
  await desk.goto(routes.admin.bank());
  await desk.getByLabel('Text of the statement').fill(exchangeOf([paid, unclear]));
  await desk.getByRole('button', { name: 'Read it' }).click();
  await expect(desk.getByText('New: 2, to wallets: 1, known before: 0')).toBeVisible();
  await panel.isAccessible(desk);
  await desk.getByLabel(/Customer’s email for transfer .*, 82/).fill(email);
  await desk.getByRole('button', { name: /Add transfer .*, 82 to their wallet/ }).click();
  await expect(desk.getByText('Nothing waits')).toBeVisible();
  await desk.getByRole('link', { name: 'In wallets' }).click();
  await desk.getByRole('button', { name: /Take transfer .*, 82 back from the wallet/ }).click();
  await desk.getByLabel('Reason, which the customer reads in the statement').fill('Not yours');
  await panel.isAccessible(desk);
  await desk.getByRole('dialog').getByRole('button', { name: 'Take back' }).click();
  await expect(desk.getByRole('button', { name: /Take transfer .*, 82/ })).toBeHidden();

  await desk.goto(routes.admin.documents());
  await desk.getByRole('switch', { name: 'Close each month by itself' }).check();
  await desk.getByRole('button', { name: 'Save the schedule' }).click();
  await expect(desk.getByText('Saved').first()).toBeVisible();
  await panel.isAccessible(desk);
  await desk
    .getByRole('link', { name: /Payment invoice No\. / })
    .first()
    .click();
  await desk.getByRole('button', { name: 'Send by mail' }).click();
  await expect(desk.getByRole('heading', { name: 'Sent by mail' })).toBeVisible();

  await page.reload();
  await page.goto(routes.documents());
  await expect(page.getByRole('row', { name: /Payment invoice/ })).toContainText('Paid');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download ZIP' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^documents-\d{4}-\d{2}\.zip$/);
  await panel.isAccessible();
  await page.goto(routes.wallet());
  await expect(page.getByText(/1,234\.50/).first()).toBeVisible();
  await expect(page.getByText('Not yours')).toBeVisible();

  await page.goto(routes.bankTransfer('eu'));
  await fill({ 'EU VAT ID': 'DE136695976', 'Company name': 'Muster GmbH', Address: 'Berlin' });
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('VIES has not confirmed the VAT ID yet')).toBeVisible();
  await desk.goto(routes.admin.customers({ q: email }));
  await desk.getByRole('link', { name: 'Romashka' }).click();
  await expect(desk.getByText('Muster GmbH', { exact: true })).toBeVisible();
  await expect(desk.getByText('VIES has not confirmed the VAT ID yet')).toBeVisible();
  await panel.isAccessible(desk);
});
