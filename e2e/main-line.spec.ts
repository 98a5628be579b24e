import { routes } from '@/lib/base/routes';
import { freeName } from './fixtures/names';
import { registrar } from './fixtures/registrar';
import { expect, test } from './fixtures/test';

test('a customer finds a name, registers it and edits its DNS, and staff see every step', async ({
  page,
  panel,
  desk,
}) => {
  const name = freeName('ru');
  await panel.signIn('anna');

  await test.step('search while typing, then the cart', async () => {
    await page.goto(routes.search());
    await page.getByRole('searchbox', { name: 'Domain name' }).pressSequentially(name, { delay: 15 });
    await page.getByRole('button', { name: `Add ${name} to the cart` }).click();
    await page.getByRole('complementary', { name: 'Cart' }).getByRole('link', { name: 'Checkout' }).click();
  });

  await test.step('pay and watch it happen', async () => {
    await page.getByRole('radio', { name: /Орлова/ }).check();
    await panel.isAccessible();
    await page.getByRole('button', { name: /^Pay/ }).click();
    await expect(page.getByText('Everything is registered')).toBeVisible({ timeout: 30_000 });
    await panel.isAccessible();
    const { registrations, charges, violations } = await registrar.books(name);
    expect([registrations.length, charges.length, violations]).toEqual([1, 1, []]);
    const calls = await registrar.callsAbout(name);
    console.log(`From search to registered: ${calls} calls of REG.API that name ${name}.`);
    expect(calls).toBeLessThanOrEqual(10);
  });

  await test.step('add a record, and delete it again', async () => {
    await page.getByRole('link', { name: `Open ${name}` }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: 'DNS', exact: true }).click();
    await panel.addTxt('_check', 'domovoi=works');
    const record = page.getByRole('row', { name: /_check/ });
    await expect(record).toBeVisible();
    await expect(record.getByRole('button', { name: 'Delete TXT _check' })).toBeVisible({ timeout: 30_000 });
    await record.getByRole('button', { name: 'Delete TXT _check' }).click();
    await page.getByRole('button', { name: 'Delete the record' }).click();
    await expect(record).toBeHidden({ timeout: 30_000 });
  });

  await test.step('read what became of it', async () => {
    await page.goto(new URL(page.url()).pathname.replace(/\/dns$/, '/history'));
    await expect(page.getByRole('heading', { level: 2, name: 'History' })).toBeVisible();
    await page
      .getByRole('main')
      .locator(`a[href^="${routes.operationStatus('')}"]`)
      .first()
      .click();
    await page.waitForURL((url) => url.pathname.startsWith(routes.operationStatus('')));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await panel.isAccessible();
  });

  await test.step('the money is told in wallet and invoice', async () => {
    await page.goto(routes.wallet());
    await expect(page.getByText(name).first()).toBeVisible();
    await page.goto(routes.invoices());
    await page.getByRole('rowheader').getByRole('link').first().click();
    await expect(page.getByRole('main').getByText(name)).toBeVisible();
    await panel.isAccessible();
  });

  await test.step('staff read the operation and its call', async () => {
    await desk.goto(routes.admin.operations('done'));
    await desk.getByRole('link', { name: new RegExp(`Register ${name}`) }).click();
    await expect(desk.getByRole('heading', { level: 1, name: new RegExp(name) })).toBeVisible();
    await panel.isAccessible(desk);
    await desk.getByRole('link', { name: 'domain/create' }).click();
    await expect(desk.getByRole('main').getByText('user_servid')).toBeVisible();
    await expect(desk.getByRole('main')).not.toContainText('28 08 123456');
  });
});
