import { routes } from '@/lib/base/routes';
import { loginOf } from './fixtures/logins';
import { expect, test } from './fixtures/test';

test('a page beyond the end of a list leads to its last page', async ({ page, panel, desk }) => {
  await panel.signIn('anna');
  await page.goto(`${routes.domains()}?q=teplodom&page=99`);
  await expect(page.getByRole('link', { name: 'teplodom-tver.ru' })).toBeVisible();
  await expect(page).toHaveURL(`${routes.domains()}?q=teplodom`);

  await desk.goto(`${routes.admin.customers()}?page=99`);
  await expect(desk.getByRole('link', { name: 'Анна Орлова' })).toBeVisible();
});

test('the columns that somebody chose stay, with JavaScript and without', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  const { email, password } = loginOf('anna');
  await plain.goto(routes.signIn(routes.domains()));
  await plain.getByLabel('Email').fill(email);
  await plain.getByLabel('Password', { exact: true }).fill(password);
  await plain.getByRole('button', { name: 'Sign in' }).click();
  await expect(plain.getByRole('columnheader', { name: 'DNS' })).toBeHidden();
  await plain.getByRole('button', { name: 'Columns' }).click();
  await plain.getByRole('checkbox', { name: 'DNS' }).check();
  await plain.getByRole('checkbox', { name: 'Auto-renewal' }).uncheck();
  await plain.getByRole('button', { name: 'Show them' }).click();
  await expect(plain.getByRole('columnheader', { name: 'DNS' })).toBeVisible();

  const other = await browser.newContext({ storageState: await context.storageState() });
  const page = await other.newPage();
  await page.goto(`${routes.domains()}?sort=name`);
  await expect(page.getByRole('columnheader', { name: 'DNS' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Auto-renewal' })).toBeHidden();
  const columns = page.getByRole('button', { name: 'Columns' });
  await columns.press('Enter');
  await page.getByRole('checkbox', { name: 'DNS' }).press('Space');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader', { name: 'DNS' })).toBeHidden();
  await expect(page.getByRole('dialog', { name: 'Columns' })).toBeHidden();
  await expect(columns).toBeFocused();
  await context.close();
  await other.close();
});
