import type { Page } from '@playwright/test';
import { routes } from '@/lib/base/routes';
import { loginOf } from './fixtures/logins';
import { expect, test } from './fixtures/test';

const menuOf = (page: Page) => page.getByRole('navigation', { name: 'Main' }).first();

test('“my site is down” is answered within three clicks', async ({ desk }) => {
  await desk.goto(routes.admin.home());
  await menuOf(desk).getByRole('link', { name: 'Domains', exact: true }).click();
  await desk.getByRole('link', { name: 'forgotten-blog.ru' }).click();
  await expect(desk.getByText('the site and the mail do not work until it is renewed')).toBeVisible();
});

test('“my payment is lost” is answered within three clicks', async ({ desk }) => {
  await desk.goto(routes.admin.home());
  await menuOf(desk).getByRole('link', { name: 'Customers', exact: true }).click();
  await expect(desk).toHaveURL(routes.admin.customers());
  await desk.getByRole('link', { name: 'Анна Орлова' }).click();
  await desk.getByRole('main').getByRole('link', { name: 'Statement' }).click();
  await expect(desk.getByRole('table')).toBeVisible();
});

test('staff change the records of a domain without seeing the panel as its owner', async ({ desk, panel }) => {
  await desk.goto(routes.admin.domain('severny-veter.com'));
  const dns = desk.getByRole('main').getByRole('link', { name: 'DNS', exact: true });
  await dns.click();
  await expect(desk.getByLabel('Type', { exact: true })).toBeVisible();
  const before = await dns.boundingBox();
  await desk.getByLabel('Type', { exact: true }).selectOption('TXT');
  await desk.getByLabel('Name', { exact: true }).fill('_staff');
  await desk.getByLabel('Text', { exact: true }).fill('by staff');
  await desk.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(desk.getByRole('button', { name: 'Delete TXT _staff' })).toBeVisible({ timeout: 60_000 });
  // The next record is typed where this one was, and nothing has moved.
  await expect(desk.getByLabel('Name', { exact: true })).toBeFocused();
  expect((await dns.boundingBox())?.y).toBe(before?.y);
  await panel.isAccessible(desk);
});

test('owners come from a list, as its preview shows', async ({ desk, panel }) => {
  await desk.goto(routes.admin.domains({ show: 'unowned' }));
  const name = (await desk.getByRole('rowheader').first().innerText()).trim();
  await desk.getByRole('link', { name: 'Owners from a list' }).click();
  const { email } = loginOf('anna');
  await desk.getByLabel('List').fill(`domain;email\n${name};${email}\nnowhere.ru;${email}`);
  await desk.getByRole('button', { name: 'Show what changes' }).click();
  await expect(desk.getByText('There is no such domain here')).toBeVisible();
  await panel.isAccessible(desk);
  await desk.getByRole('button', { name: 'Assign 1 domain' }).click();
  await expect(desk).toHaveURL(routes.admin.domains());
  await desk.goto(routes.admin.domains({ q: name }));
  await desk.getByRole('link', { name }).click();
  await expect(desk.getByText('Owner: Анна Орлова')).toBeVisible();
});

test('domains without owner are found on the overview and given away together', async ({ desk, panel }) => {
  await desk.goto(routes.admin.home());
  await desk.getByRole('link', { name: /domains? without owner/ }).click();
  await expect(desk).toHaveURL(routes.admin.domains({ show: 'unowned' }));
  await expect(desk.getByRole('rowheader').first()).toBeVisible();
  const names = (await desk.getByRole('rowheader').allInnerTexts()).slice(0, 2).map((name) => name.trim());
  for (const name of names) await desk.getByRole('checkbox', { name: `Select ${name}` }).check();
  await desk.getByRole('button', { name: 'Assign an owner…' }).click();
  await desk.getByRole('searchbox', { name: 'Name, email or number' }).fill('Орлова');
  await panel.isAccessible(desk);
  await desk.getByRole('button', { name: 'Assign to Анна Орлова' }).click();
  await expect(desk).toHaveURL(routes.admin.domains({ show: 'unowned' }));
  await expect(desk.getByRole('form', { name: 'Several domains at once' })).toBeHidden();
  for (const name of names) await expect(desk.getByRole('link', { name })).toBeHidden();
});
