import { routes } from '@/lib/base/routes';
import { freeName } from './fixtures/names';
import { expect, test } from './fixtures/test';

test('the owner keeps name servers by a name, and they are chosen by it', async ({ page, panel, desk }) => {
  const dialog = desk.getByRole('dialog');
  await desk.goto(routes.admin.serverSets());
  await desk.getByRole('button', { name: 'Add a set' }).click();
  await dialog.getByLabel('Name', { exact: true }).fill('Our hosting');
  await dialog.getByLabel('Name servers').fill('ns1.hosting.example');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('Two to four servers are needed').first()).toBeVisible();
  await expect(dialog.getByLabel('Name', { exact: true })).toHaveValue('Our hosting');
  await dialog.getByLabel('Name servers').fill('ns1.hosting.example\nNS2.hosting.example.');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(desk.getByText('ns1.hosting.example, ns2.hosting.example')).toBeVisible();
  await panel.isAccessible(desk);

  await panel.signIn('anna');
  await page.goto(`${routes.domains()}?q=volga-tour.ru`);
  await page.getByRole('checkbox', { name: 'Select volga-tour.ru' }).check();
  await page.getByRole('button', { name: 'Name servers…' }).click();
  await page.getByRole('radio', { name: 'Our hosting', exact: true }).check();
  await page.getByRole('button', { name: 'Show what changes' }).click();
  await expect(page.getByRole('heading', { name: '1 of 1 change' })).toBeVisible();
  await panel.isAccessible();
  await page.goto(`${routes.domains()}?q=volga-tour.ru`);
  await page.getByRole('link', { name: 'volga-tour.ru' }).click();
  await page.getByRole('link', { name: 'Name servers', exact: true }).click();
  await page.getByRole('radio', { name: /^Our hosting ns1/ }).check();
  await panel.isAccessible();

  await panel.addToCart(freeName('ru'));
  await page.goto(routes.checkout());
  await page
    .getByLabel('New domains get')
    .selectOption({ label: 'Our hosting: ns1.hosting.example, ns2.hosting.example' });
  await panel.isAccessible();

  await desk.getByRole('button', { name: 'Remove “Our hosting”' }).click();
  await dialog.getByRole('button', { name: 'Remove' }).click();
  await expect(desk.getByText('No sets yet')).toBeVisible();
});
