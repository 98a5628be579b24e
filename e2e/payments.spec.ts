import { routes } from '@/lib/base/routes';
import { freeName } from './fixtures/names';
import { expect, test } from './fixtures/test';

test('somebody new pays what the cart lacks by a provider, whose first answer is no, and goes on with the order', async ({
  page,
  panel,
  desk,
}) => {
  const name = freeName('ru');
  await panel.addToCart(name);
  await panel.signUp(
    { name: 'Pavel Payer', email: `${name.replace('.ru', '')}@payer.example`, password: 'four words make sense' },
    routes.checkout(),
  );
  await page.getByRole('link', { name: 'Add money' }).click();
  await expect(page.getByLabel('Amount')).not.toHaveValue('');
  await page.getByRole('button', { name: 'Continue to payment' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Sandbox' })).toBeVisible();
  await panel.isAccessible();
  await page.getByLabel('The card has too little money').check();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText('There is not enough money on the card')).toBeVisible();
  await panel.isAccessible();

  await page.getByRole('link', { name: 'Pay again' }).click();
  await page.getByLabel('Amount').fill('700');
  await page.getByRole('button', { name: 'Continue to payment' }).click();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText(/700.* in your wallet/)).toBeVisible();
  await page.getByRole('link', { name: 'Continue with the order' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Checkout' })).toBeVisible();
  await expect(page.getByText('more is needed')).toBeHidden();

  await page.goto(routes.wallet());
  await expect(page.getByText('Sandbox').first()).toBeVisible();
  await desk.goto(routes.admin.payments());
  const own = desk.getByRole('row', { name: /Pavel Payer/ });
  await expect(own).toHaveCount(2);
  await expect(own.first()).toContainText('Received');
});
