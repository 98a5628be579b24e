import { routes } from '@/lib/base/routes';
import { expect, test } from './fixtures/test';

test('the reseller sees what other days of renewal would do before they are saved', async ({ desk, panel }) => {
  await desk.goto(routes.admin.renewalSettings());
  const preview = desk.getByRole('region', { name: 'Before you save' });
  await expect(preview.getByText('No domain is concerned by a change.')).toBeVisible();
  await desk.getByLabel('Charge and renew').fill('40');
  await desk.getByRole('button', { name: 'Save' }).click();
  await expect(desk.getByLabel('Tell of missing money')).toHaveAccessibleDescription(/more than 40 days/);
  await desk.getByLabel('Charge and renew').fill('20');
  await desk.getByLabel('Remind, days before the end').fill('7, 45, 30');
  await preview.getByLabel('A domain that ends on').fill('2027-06-30');
  const day = preview.getByRole('listitem').filter({ hasText: '45 days left' });
  await expect(day).toContainText('16');
  await expect(day).toContainText('Reminder to the owner');
  await panel.isAccessible(desk);
  await desk.getByRole('button', { name: 'Save' }).click();
  await expect(desk.getByText('Saved', { exact: true })).toBeVisible();
  await desk.reload();
  await expect(desk.getByLabel('Remind, days before the end')).toHaveValue('45, 30, 7');
});
