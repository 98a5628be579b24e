import { routes } from '@/lib/base/routes';
import { expect, test } from './fixtures/test';

test('a page beyond the end of a list leads to its last page', async ({ page, panel, desk }) => {
  await panel.signIn('anna');
  await page.goto(`${routes.domains()}?q=teplodom&page=99`);
  await expect(page.getByRole('link', { name: 'teplodom-tver.ru' })).toBeVisible();
  await expect(page).toHaveURL(`${routes.domains()}?q=teplodom`);

  await desk.goto(`${routes.admin.customers()}?page=99`);
  await expect(desk.getByRole('link', { name: 'Анна Орлова' })).toBeVisible();
});
