import { routes } from '@/lib/base/routes';
import { expect, test } from './fixtures/test';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the palette is a page', async ({ page, panel }) => {
    await panel.signIn('anna');
    await page.getByRole('button', { name: 'Go to anything' }).click();
    await page.getByRole('searchbox').fill('teplodom');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(routes.find('teplodom'));
    await expect(
      page
        .getByRole('main')
        .getByRole('link', { name: /teplodom-tver\.ru/ })
        .first(),
    ).toBeVisible();
  });
});
