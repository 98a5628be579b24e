import { routes } from '@/lib/routes';
import { freeName } from './fixtures/names';
import { registrar } from './fixtures/registrar';
import { expect, test } from './fixtures/test';

test.describe.configure({ mode: 'serial' });
test.afterEach(() => registrar.heal());

test('an answer that is lost gives one registration and one charge, and the customer reads the truth', async ({ page, panel }) => {
  test.setTimeout(240_000);
  const name = freeName('ru');
  await panel.signIn('anna');
  await panel.addToCart(name);
  await registrar.faults({ function: 'domain/create', fault: 'cut-after', times: 1 });
  await page.goto(routes.checkout());
  await page.getByRole('radio', { name: /Орлова/ }).check();
  await page.getByRole('button', { name: /^Pay/ }).click();
  await expect(page.getByText('We are finding out whether the name is registered')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('Everything is registered')).toBeVisible({ timeout: 200_000 });
  const { registrations, charges } = await registrar.books(name);
  expect([registrations.length, charges.length]).toEqual([1, 1]);
});

test('what the registrar refuses waits for staff, who correct it and send it again', async ({ page, panel, desk }) => {
  test.setTimeout(240_000);
  const name = freeName('ru');
  await panel.signIn('anna');
  await panel.addToCart(name);
  await registrar.faults({ function: 'domain/create', fault: 'refuse', code: 'INVALID_CONTACTS', text: 'passport has incorrect format', times: 1 });
  await page.goto(routes.checkout());
  await page.getByRole('radio', { name: /Орлова/ }).check();
  await page.getByRole('button', { name: /^Pay/ }).click();
  await expect(page.getByText('Your money stays set aside until it is done')).toBeVisible({ timeout: 30_000 });

  await desk.goto(routes.admin.operations('attention'));
  await desk.getByRole('link', { name: new RegExp(`Register ${name}`) }).click();
  await expect(desk.getByText('passport has incorrect format').first()).toBeVisible();
  await desk.getByRole('button', { name: 'Correct and send again' }).click();
  await expect(page.getByText('Everything is registered')).toBeVisible({ timeout: 30_000 });
});
