import { routes } from '@/lib/base/routes';
import { loginOf } from './fixtures/logins';
import { freeName } from './fixtures/names';
import { registrar } from './fixtures/registrar';
import { expect, test } from './fixtures/test';

test('staff give a lapsed name to its owner by a spreadsheet and say what restoring costs; its owner restores it', async ({
  page,
  panel,
  desk,
}) => {
  test.setTimeout(180_000);
  const name = freeName('com');
  await registrar.domain(name, -40);
  const button = (label: string | RegExp) => desk.getByRole('button', { name: label });

  await test.step('the changed list shows what it would do, and does it', async () => {
    await desk.goto(routes.admin.registrar());
    await button('Sync now Domains and services').click();
    await expect(async () => {
      await desk.goto(routes.admin.domains({ q: name }));
      await expect(desk.getByRole('link', { name, exact: true })).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 60_000 });
    await desk.getByRole('link', { name: 'Send it back, changed' }).click();
    await button('Show what changes').click();
    await expect(desk.getByText('Choose the file').first()).toBeVisible();
    const text = `\uFEFFDomain;Email;Remarks\r\n${name};${loginOf('anna').email};x\r\nno-such.com;;\r\n`;
    await desk
      .getByLabel('CSV file')
      .setInputFiles({ name: 'domains.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await button('Show what changes').click();
    await expect(desk.getByRole('heading', { name: '1 domain changes' })).toBeVisible();
    await expect(desk.getByText('nothing here was left alone: Remarks')).toBeVisible();
    await expect(desk.getByRole('row', { name: /no-such\.com/ })).toContainText('There is no such domain here');
    await panel.isAccessible(desk);
    await button('Change 1 domain').click();
    await expect(desk).toHaveURL(routes.admin.domains());
  });

  await test.step('while nobody knows the price, its owner is told to write', async () => {
    await panel.signIn('anna');
    await page.goto(`${routes.domains()}?q=${name}`);
    await page.getByRole('link', { name, exact: true }).click();
    await expect(page.getByText('we will tell you the price')).toBeVisible();
  });

  await test.step('the owner of the panel writes down what the registrar takes', async () => {
    await desk.goto(routes.admin.prices({ q: 'com', edit: 'com' }));
    const dialog = desk.getByRole('dialog');
    await dialog.getByLabel('The registrar takes').fill('5000');
    await panel.isAccessible(desk);
    await dialog.getByRole('button', { name: 'Save the fee' }).click();
    await expect(dialog).toBeHidden();
    await expect(desk.getByRole('row', { name: /^Select \.com|\.com/ }).first()).toContainText('6,250');
  });

  await test.step('staff see the same on its page, and whose money it is', async () => {
    await desk.goto(routes.admin.domain(name));
    await expect(button(/^Restore for/)).toBeVisible();
    await expect(desk.getByText(/held in the wallet of Анна/)).toBeVisible();
    await panel.isAccessible(desk);
  });

  await test.step('the price is shown with its parts, and ordered', async () => {
    await page.reload();
    const address = page.url();
    await page.getByRole('link', { name: /^Restore for/ }).click();
    await expect(page.getByText('6,250')).toBeVisible();
    await panel.isAccessible();
    await page.getByRole('button', { name: /^Restore for/ }).click();
    await expect(page.getByText(`Restore ${name}`).first()).toBeVisible();
    await expect(page.getByText('Done').first()).toBeVisible({ timeout: 60_000 });
    await page.goto(address);
    await expect(page.getByRole('heading', { name: /^Paid until/ })).toBeVisible();
  });

  await test.step('what it was charged is the next price, and its history says so', async () => {
    await desk.goto(routes.admin.priceHistory({ q: 'com' }));
    await expect(desk.getByRole('row', { name: /what was charged/ })).toContainText('6,000');
    await panel.isAccessible(desk);
  });
});
