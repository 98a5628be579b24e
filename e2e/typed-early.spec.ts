import type { Page } from '@playwright/test';
import { routes } from '@/lib/base/routes';
import { idOfFirst } from './first';
import { freeName } from './fixtures/names';
import { expect, test } from './fixtures/test';

test('a name typed before the scripts have come is kept, and looked for once they have', async ({ page }) => {
  const name = freeName('ru');
  const letCome = await withoutScripts(page, routes.search());
  const field = page.getByRole('searchbox', { name: 'Domain name' });
  await field.fill(name);
  letCome();
  await expect(page.getByRole('button', { name: `Add ${name} to the cart` })).toBeVisible();
  await expect(field).toHaveValue(name);
});

test('what is chosen in a form before the scripts have come is done once they have', async ({ page, panel }) => {
  const name = freeName('com');
  await panel.addToCart(name);
  const letCome = await withoutScripts(page, routes.cart());
  const years = page.getByLabel(`For how long: ${name}`);
  await years.selectOption('3');
  letCome();
  // As the server draws it then.
  await expect(years.locator('option[selected]')).toHaveText('3 years');
});

test('a domain that is ticked before the scripts have come is chosen', async ({ page, panel }) => {
  await panel.signIn('anna');
  const letCome = await withoutScripts(page, routes.domains());
  const box = page
    .getByRole('main')
    .getByRole('checkbox', { name: /^Select .+\.ru$/ })
    .first();
  await box.check();
  letCome();
  await expect(page.getByRole('form', { name: 'Several domains at once' })).toContainText('1 selected');
  await expect(box).toBeChecked();
});

test('a customer is looked for by what staff typed before the scripts have come', async ({ desk }) => {
  // Any domain: others may have been given owners by other stories.
  const id = await idOfFirst(desk, routes.admin.domains());
  const letCome = await withoutScripts(desk, routes.admin.assign({ id }));
  await desk.getByRole('searchbox', { name: 'Name, email or number' }).fill('anna@');
  letCome();
  await expect(desk).toHaveURL(/customer=anna/);
});

/** Opens a page as far as it comes drawn; its scripts come when the answer is called. */
async function withoutScripts(page: Page, address: string): Promise<() => void> {
  let letCome = () => {};
  const isFree = new Promise<void>((resolve) => (letCome = resolve));
  await page.route('**/_next/static/**/*.js', async (route) => {
    await isFree;
    await route.continue();
  });
  await page.goto(address, { waitUntil: 'commit' });
  return letCome;
}
