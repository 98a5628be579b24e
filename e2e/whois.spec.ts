import { routes } from '@/lib/base/routes';
import { freeName } from './fixtures/names';
import { registrar } from './fixtures/registrar';
import { expect, test } from './fixtures/test';

test('a taken name leads to who has it, in words and as it came', async ({ page }) => {
  const name = freeName('ru');
  await registrar.taken(name);
  await page.goto(routes.search(name));
  await page.getByRole('link', { name: `WHOIS of ${name}` }).click();
  await page.waitForURL(/\/whois/);
  const facts = page.getByRole('main').getByRole('definition');
  await expect(facts.filter({ hasText: 'ANOTHERREGISTRAR-RU' })).toBeVisible();
  await page.getByText('Answer of 127.0.0.1').click();
  await expect(page.getByRole('region', { name: 'Answer of 127.0.0.1' })).toContainText(
    `domain:        ${name.toUpperCase()}`,
  );
});

test('a name that nobody has leads to the cart', async ({ page }) => {
  const name = freeName('com');
  await page.goto(routes.whois());
  await page.getByRole('searchbox', { name: 'Domain name' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Nobody has registered ${name}`)).toBeVisible();
  await page.getByRole('link', { name: 'Register it' }).click();
  await expect(page.getByRole('button', { name: `Add ${name} to the cart` })).toBeVisible();
});
