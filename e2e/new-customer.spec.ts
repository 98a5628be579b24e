import { routes } from '@/lib/base/routes';
import { freeName } from './fixtures/names';
import { expect, test } from './fixtures/test';

test('somebody new fills a cart, signs up, is helped by every error and pays after a top-up', async ({
  page,
  panel,
  desk,
}) => {
  test.setTimeout(240_000);
  const name = freeName('com');
  const email = `${name.replace('.com', '')}@customer.example`;
  await panel.addToCart(name);

  await test.step('sign up keeps the cart', async () => {
    await panel.signUp({ name: 'Nina Novak', email, password: 'four words make sense' }, routes.checkout());
    await expect(page.getByRole('heading', { level: 1, name: 'Checkout' })).toBeVisible();
    await expect(page.getByText(name).first()).toBeVisible();
  });

  await test.step('an empty wallet is told before anything is asked', async () => {
    await expect(page.getByText('To pay online')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Pay .* online/ })).toBeEnabled();
    await page.getByLabel('First name').fill('Ninel');
  });

  await test.step('staff top the wallet up', async () => {
    await desk.goto(`${routes.admin.customers()}?q=${encodeURIComponent(email)}`);
    await desk.getByRole('link', { name: 'Nina Novak' }).click();
    await desk.getByRole('link', { name: 'Top up' }).click();
    await desk.getByLabel('Amount').fill('5000');
    await desk.getByLabel('Note').fill('Invoice 77, bank transfer');
    await desk.getByRole('button', { name: 'Top up' }).click();
    await expect(desk.getByText(/5,000/).first()).toBeVisible();
  });

  await test.step('the page goes on by itself, and Pay keeps what was typed beside its errors', async () => {
    await expect(page.getByText('To pay online')).toBeHidden({ timeout: 30_000 });
    await page.getByLabel('Email').fill('not an address');
    await page.getByRole('button', { name: /^Pay/ }).click();
    await expect(page.getByLabel('First name')).toHaveValue('Ninel');
    await expect(page.getByLabel('Last name')).toHaveValue('Novak');
    await expect(page.getByLabel('Email')).toHaveAttribute('aria-invalid', 'true');
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Phone').fill('+420 602 123 456');
    await page.getByLabel('Country').selectOption('CZ');
    await page.getByLabel('Postcode').fill('11000');
    await page.getByLabel('Region or state').fill('Praha');
    await page.getByLabel('City').fill('Praha');
    await page.getByLabel('Street, building, apartment').fill('Dlouha 1');
    await page.getByRole('button', { name: /^Pay/ }).click();
    await expect(page.getByText('Everything is registered')).toBeVisible({ timeout: 30_000 });
  });
});
