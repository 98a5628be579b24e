import { routes } from '@/lib/base/routes';
import { freeName } from './fixtures/names';
import { registrar } from './fixtures/registrar';
import { expect, test } from './fixtures/test';

const rightKey = 'Right-Key/42';

test('a customer brings a taken name here, with a wrong key first and then the right one', async ({
  page,
  panel,
  desk,
}) => {
  const name = freeName('ru');
  await registrar.outside(name, rightKey);
  await panel.signIn('anna');

  await test.step('from the search to the cart', async () => {
    await page.goto(routes.search(name));
    await page.getByRole('link', { name: `Transfer ${name} here` }).click();
    await expect(page.getByLabel('Domain name')).toHaveValue(name);
    await page.getByLabel('Transfer key (authinfo)', { exact: true }).fill('short');
    await page.getByRole('button', { name: 'Check and put into the cart' }).click();
    await expect(page.getByText('A key of this zone has at least 6 signs').first()).toBeVisible();
    await panel.isAccessible();
    await page.getByLabel('Transfer key (authinfo)', { exact: true }).fill('Wrong-Key/13');
    await page.getByRole('button', { name: 'Check and put into the cart' }).click();
    await page.waitForURL(routes.cart());
    await expect(page.getByRole('main').getByText(name)).toBeVisible();
  });

  await test.step('paid once', async () => {
    await page.getByRole('link', { name: 'Checkout' }).click();
    await page.getByRole('button', { name: /^Pay/ }).click();
    await page.getByRole('link', { name: `Where it stands ${name}` }).click({ timeout: 30_000 });
    await expect(page.getByText('The key does not fit this name')).toBeVisible({ timeout: 60_000 });
    await panel.isAccessible();
  });

  await test.step('corrected in place', async () => {
    await page.getByLabel('New transfer key', { exact: true }).fill(rightKey);
    await page.getByRole('button', { name: 'Send the new key' }).click();
    await expect(page.getByText('Being moved')).toBeVisible({ timeout: 60_000 });
    await expect(page.getByLabel('New transfer key', { exact: true })).toBeHidden();
    await panel.isAccessible();
    const { charges, violations } = await registrar.books(name);
    expect([charges.length, violations]).toEqual([1, []]);
  });

  await test.step('staff see it, and whose it is', async () => {
    await desk.goto(routes.admin.transfers());
    await desk.getByRole('rowheader', { name }).getByRole('link').click();
    await expect(desk.getByText('Being moved')).toBeVisible();
    await panel.isAccessible(desk);
  });
});

test('many lines at once: what can come is in the cart, and each other line says why not', async ({ page, panel }) => {
  const [good, free] = [freeName('ru'), freeName('ru')];
  await registrar.outside(good, rightKey);
  await panel.signIn('northwind');
  await page.goto(routes.transfers());
  await page
    .getByLabel('Names and keys, one pair a line')
    .fill(`${good} ${rightKey}\n${free} ${rightKey}\nno-key.ru\nnonsense ${rightKey}`);
  await page.getByRole('button', { name: 'Check all' }).click();
  await expect(page.getByText('1 of 4 in the cart')).toBeVisible();
  const problems = page.getByRole('listitem');
  await expect(problems.filter({ hasText: free })).toContainText('Nobody has this name');
  await expect(problems.filter({ hasText: 'no-key.ru' })).toContainText('Type the transfer key');
  await expect(problems.filter({ hasText: 'nonsense' })).toContainText('This is no domain name');
  await expect(page.getByLabel('Names and keys, one pair a line')).toHaveValue(/no-key\.ru/);
  await panel.isAccessible();
  await page.getByRole('link', { name: 'Open the cart' }).click();
  await expect(page.getByRole('main').getByText(good)).toBeVisible();
});
