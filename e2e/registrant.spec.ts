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

  await test.step('another contact stands for the administrator, and the owner for the rest', async () => {
    for (const [latinFirstName, latinLastName] of [
      ['Olga', 'Vladelets'],
      ['Pavel', 'Tekhnik'],
    ] as const) {
      await page.goto(routes.contactNew('gtld'));
      await page.locator('select[name=country]').selectOption('RU');
      for (const [name, value] of Object.entries({ ...reach, latinFirstName, latinLastName }))
        await page.locator(`input[name=${name}]`).fill(value);
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await expect(page).toHaveURL(routes.contacts());
    }
    const owner = page.getByRole('link', { name: 'Olga Vladelets' });
    await owner.click();
    const admin = page.getByRole('group', { name: 'Admin contact' });
    await admin.getByLabel('Same as owner').uncheck();
    await page.getByRole('button', { name: 'Save the roles' }).click();
    await expect(admin.getByText('Choose a contact, or tick')).toBeVisible();
    await panel.isAccessible();
    await admin.getByRole('combobox').selectOption('Pavel Tekhnik');
    await page.getByRole('button', { name: 'Save the roles' }).click();
    await expect(page).toHaveURL(routes.contacts());
    await owner.click();
    await expect(admin.getByLabel('Same as owner')).not.toBeChecked();
    await expect(page.getByRole('group', { name: 'Billing contact' }).getByLabel('Same as owner')).toBeChecked();
  });
});

const reach = {
  email: 'olga@example.net',
  phone: '+74951234567',
  postcode: '101000',
  latinState: 'Moscow',
  latinCity: 'Moscow',
  latinAddress: 'Myasnitskaya 1, apt. 2',
};
