import { routes } from '@/lib/base/routes';
import { freeName } from './fixtures/names';
import { expect, test } from './fixtures/test';

test('who signs up in dollars sees, is credited and billed in dollars, until staff change that', async ({
  page,
  panel,
  desk,
}) => {
  const name = freeName('com');
  const email = `${name.replace('.com', '')}@dollars.example`;

  await desk.goto(routes.admin.rates());
  await desk.getByRole('link', { name: 'US dollars' }).click();
  await desk.getByRole('radio', { name: /^Yours/ }).check();
  await desk.getByLabel('Surcharge').fill('a little');
  await desk.getByRole('button', { name: 'Save' }).click();
  await expect(desk.getByText('Write a percentage from 0 to 50.')).toBeVisible();
  await desk.getByLabel('Surcharge').fill('0');
  await desk.getByRole('button', { name: 'Save' }).click();
  await expect(desk.getByText('no rate yet')).toBeVisible();
  await desk.getByRole('link', { name: 'US dollars' }).click();
  await desk.getByLabel('1 USD costs').fill('80');
  await desk.getByRole('button', { name: 'Set the rate' }).click();
  await expect(desk.getByRole('table', { name: 'Rates so far' })).toContainText('80.00');
  await panel.isAccessible(desk);

  await page.goto(routes.signUp());
  await page.getByLabel('Billed in').selectOption('US dollars');
  await page.getByLabel('Name', { exact: true }).fill('Don Dollar');
  await page.getByLabel('Email').fill(email);
  await page.getByRole('checkbox', { name: 'I have read and agree' }).check();
  await panel.isAccessible();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('Look into your mail')).toBeVisible();
  await page.goto(await panel.linkTo(email));
  await page.getByLabel('Password', { exact: true }).fill('four words make sense');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.waitForURL(routes.domains());
  await panel.addToCart(name);
  await page.goto(routes.cart());
  await expect(page.getByRole('main')).toContainText('$');
  await expect(page.getByRole('main')).not.toContainText('₽');

  await desk.goto(`${routes.admin.customers()}?q=${encodeURIComponent(email)}`);
  await desk.getByRole('link', { name: 'Don Dollar' }).click();
  await desk.getByRole('link', { name: 'Edit' }).click();
  await desk.getByLabel('Currency').selectOption('Russian roubles');
  await desk.getByRole('button', { name: 'Change the currency' }).click();
  await expect(desk.getByText('Billed in RUB from now on.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('main')).toContainText('₽');
  await desk.goto(routes.admin.rates({ edit: 'USD' }));
  await desk.getByRole('button', { name: 'Stop using this currency' }).click();
  await expect(desk.getByText('not in use')).toHaveCount(3);
});
