import { routes } from '@/lib/base/routes';
import { expect, test } from './fixtures/test';

test('an owner hides the registrant of a domain, asks where documents go, and registers it to another contact', async ({
  page,
  panel,
}) => {
  await panel.signIn('anna');
  await page.goto(routes.domains({ q: 'pekarnya-hleb.ru' }));
  await page.getByRole('link', { name: 'pekarnya-hleb.ru' }).first().click();
  await page.getByRole('button', { name: 'Hide the data' }).click();
  await expect(page.getByText('Hidden', { exact: true })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Get the upload link' }).click();
  const upload = page.getByRole('link', { name: 'Upload at the registrar' });
  await expect(upload).toHaveAttribute('href', /^https?:/, { timeout: 60_000 });
  await panel.isAccessible();

  await page.getByRole('link', { name: 'Change registrant' }).click();
  await expect(page.getByText('The registry may ask for the new registrant')).toBeVisible();
  await panel.isAccessible();
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Change registrant' }).click();
  await expect(page.getByText('The registrar has done it.').first()).toBeVisible({ timeout: 60_000 });

  await page.goto(routes.contacts());
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('link', { name: 'Change registrant of domains' }).click();
  await expect(page.getByRole('table', { name: 'Domains that this contact fits' })).toBeVisible();
  await panel.isAccessible();
});
