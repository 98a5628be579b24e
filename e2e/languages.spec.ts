import { routes } from '@/lib/base/routes';
import { expect, test } from './fixtures/test';

test.describe('a browser that speaks Russian', () => {
  test.use({ locale: 'ru-RU' });

  test('is answered in Russian', async ({ page }) => {
    await page.goto(routes.search());
    await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
    await expect(page.getByRole('searchbox')).toBeVisible();
    await page.goto(routes.search('a.ru'));
    await expect(page.getByRole('main')).toContainText(/[а-яё]{5,}/i);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the search answers and the sign-in form keeps what was typed', async ({ page }) => {
    await page.goto(routes.search());
    await page.getByRole('searchbox').fill('no-script-here');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page.getByText('no-script-here.com')).toBeVisible();

    await page.goto(routes.signIn());
    await page.getByLabel('Email').fill('anna@domovoi.example');
    await page.getByLabel('Password', { exact: true }).fill('not the password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByLabel('Email')).toHaveValue('anna@domovoi.example');
    await expect(page.getByLabel('Password', { exact: true })).toHaveValue('');
  });
});
