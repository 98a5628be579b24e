import { routes } from '@/lib/base/routes';
import { expect, test } from './fixtures/test';

test('a customer chooses names in two searches, changes their name servers together and takes it back', async ({
  page,
  panel,
}) => {
  await panel.signIn('anna');
  for (const name of ['retro-radio.su', 'stroy-garant69.ru']) {
    await page.goto(`${routes.domains()}?q=${name}`);
    await page.getByRole('checkbox', { name: `Select ${name}` }).check();
  }
  const bar = page.getByRole('form', { name: 'Several domains at once' });
  await expect(bar).toContainText('2 selected');
  await panel.isAccessible();

  await bar.getByRole('button', { name: 'Name servers…' }).click();
  await page.getByLabel('Server 1').fill('ns1.example.net');
  await page.getByLabel('Server 2').fill('ns2.example.net');
  await page.getByRole('button', { name: 'Show what changes' }).click();
  await expect(page.getByRole('heading', { name: '2 of 2 change' })).toBeVisible();
  await panel.isAccessible();

  await page.getByRole('button', { name: 'Change 2 domains' }).click();
  await expect(page.getByText('2 of 2 done')).toBeVisible({ timeout: 60_000 });
  await panel.isAccessible();
  await page.getByRole('button', { name: 'Take it back' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take it back' }).click();
  await expect(page.getByText('Takes back')).toBeVisible();
  await expect(page.getByText('2 of 2 done')).toBeVisible({ timeout: 60_000 });

  await page.goto(routes.domains());
  await expect(bar).toBeHidden();
});
