import { routes } from '@/lib/base/routes';
import { expect, test } from './fixtures/test';

const names = ['foto-studio-luch.ru', 'chaynaya-lavka.ru'];

test('a customer pastes names, sees what is left out, suspends them and takes it back', async ({ page, panel }) => {
  await panel.signIn('anna');
  await page.goto(routes.domains());
  await page.getByRole('link', { name: 'Change by a list' }).click();
  await page.getByLabel('Names').fill('word');
  await page.getByRole('button', { name: 'Find them' }).click();
  await expect(page.getByText('None of these domains can be changed')).toBeVisible();
  await expect(page.getByRole('cell', { name: 'This is no domain name' })).toBeVisible();

  await page.getByLabel('Names').fill(`${names.join(', ')}\nnobody-has-this.ru`);
  await page.getByRole('button', { name: 'Find them' }).click();
  await expect(page.getByRole('heading', { name: '2 domains can be changed' })).toBeVisible();
  await expect(page.getByRole('row', { name: /nobody-has-this\.ru/ })).toContainText('no such domain');
  await panel.isAccessible();

  await page.getByRole('link', { name: 'Delegation…' }).click();
  await expect(page.getByRole('heading', { name: 'Delegation of 2 domains' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Suspend 2 domains' })).toBeVisible();
  await panel.isAccessible();
  await page.getByRole('button', { name: 'Suspend 2 domains' }).click();
  await expect(page.getByText('2 of 2 done')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Take it back' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take it back' }).click();
  await expect(page.getByText('Takes back')).toBeVisible();
  await expect(page.getByText('2 of 2 done')).toBeVisible({ timeout: 60_000 });
});

test('terms that end in a month stand in a calendar, and its list can be taken to a spreadsheet', async ({
  page,
  panel,
}) => {
  await panel.signIn('anna');
  await page.goto(routes.domains());
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download this list (CSV)' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('domains.csv');
  await page.getByRole('link', { name: 'Expiry calendar' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Terms that end in/ })).toBeVisible();
  await panel.isAccessible();
});

test('staff suspend a domain for a reason that its owner reads, and resume it', async ({ page, panel, desk }) => {
  const name = 'sad-i-ogorod.ru';
  await desk.goto(routes.admin.domain(name));
  await desk.getByRole('button', { name: 'Suspend', exact: true }).click();
  await desk.getByRole('dialog').getByRole('button', { name: 'Suspend' }).click();
  await expect(desk.getByRole('dialog').getByRole('alert')).toBeVisible();
  await desk.getByLabel('Reason, for the owner to read').fill('Phishing was reported');
  await panel.isAccessible(desk);
  await desk.getByRole('dialog').getByRole('button', { name: 'Suspend' }).click();
  await expect(desk.getByText('Suspended by staff: Phishing was reported')).toBeVisible({ timeout: 60_000 });

  await panel.signIn('anna');
  await page.goto(routes.domains({ q: name }));
  await page.getByRole('link', { name }).first().click();
  await expect(page.getByText('Phishing was reported').first()).toBeVisible();

  await desk.getByRole('button', { name: 'Resume', exact: true }).click();
  await desk.getByLabel('Why it is resumed').fill('The page was taken down');
  await desk.getByRole('dialog').getByRole('button', { name: 'Resume' }).click();
  await expect(desk.getByRole('button', { name: 'Suspend', exact: true })).toBeVisible({ timeout: 60_000 });
});
