import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { routes } from '@/lib/base/routes';
import { loginOf } from './fixtures/logins';
import { freeName } from './fixtures/names';
import { openPalette } from './fixtures/palette';
import { reach } from './fixtures/reach';
import { registrar } from './fixtures/registrar';
import { expect, test } from './fixtures/test';
import { byKeyboard } from '@/scripts/accessibility/notes';

test.describe.configure({ mode: 'serial' });
test.afterEach(() => registrar.heal());

test('an answer that is lost gives one registration and one charge, and the customer reads the truth', async ({
  page,
  panel,
}) => {
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

test('a refused contact is corrected in place by its owner, or by staff, and the order sent again', async ({
  page,
  panel,
  desk,
}) => {
  test.setTimeout(240_000);
  const name = freeName('ru');
  await panel.signIn('anna');
  await panel.addToCart(name);
  await registrar.faults({
    function: 'domain/create',
    fault: 'refuse',
    code: 'INVALID_CONTACTS',
    text: 'passport has incorrect format',
    times: 2,
  });
  await page.goto(routes.checkout());
  await page.getByRole('radio', { name: /Орлова/ }).check();
  await page.getByRole('button', { name: /^Pay/ }).click();
  await expect(page.getByText('The registrar refuses the contact')).toBeVisible({ timeout: 30_000 });
  const order = page.url();
  await page.getByRole('link', { name: 'Correct the contact' }).click();
  await expect(page.getByText('The registrar says: “passport has incorrect format”', { exact: true })).toBeVisible();
  await panel.isAccessible();
  await page.getByLabel('Passport series and number').fill('45 06 654321');
  await page.getByRole('button', { name: 'Save and send again' }).click();

  // Refused once more: the corrected version stands in the form, and is chosen beforehand for staff.
  await expect(page.getByText('The registrar does not take it like this')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByLabel('Passport series and number')).toHaveValue('45 06 654321', { timeout: 30_000 });
  await panel.isAccessible();
  await page.goto(order);
  await desk.goto(routes.admin.operations('attention'));
  await desk.getByRole('link', { name: new RegExp(`Register ${name}`) }).click();
  await expect(desk.getByText('passport has incorrect format').first()).toBeVisible();
  // One way on is the likeliest: the contact that was refused.
  await expect(desk.getByRole('main').locator('.button-primary')).toHaveText('Save and send again');
  await panel.isAccessible(desk);
  const kept = desk.getByLabel('Contact kept at the registrar');
  await kept.selectOption('RU.PP');
  await desk.getByRole('button', { name: 'Correct and send again' }).click();
  await expect(desk.getByText('Fill this in')).toBeVisible();
  await kept.selectOption('');
  const versions = desk.getByLabel('Registrant', { exact: true });
  await expect(versions.locator('option:checked')).not.toContainText('edited since');
  await desk.getByLabel('Passport series and number').fill('45 06 654323');
  await desk.getByRole('button', { name: 'Save and send again' }).click();
  await expect(page.getByText('Everything is registered')).toBeVisible({ timeout: 30_000 });
});

const alone = 'by keyboard alone: search, cart, checkout, a refused order corrected, a record added and edited';

test(alone, { tag: byKeyboard }, async ({ page, panel }) => {
  test.setTimeout(240_000);
  const name = freeName('ru');
  const { keyboard } = page;
  const main = page.getByRole('main');
  const title = main.getByRole('heading', { level: 1 });
  await panel.signIn('anna');
  await registrar.faults({ function: 'domain/create', fault: 'refuse', code: 'INVALID_CONTACTS', text: passport });
  await page.goto(routes.search());

  await test.step('a name goes into the cart, which is said and is where the focus is then', async () => {
    await expect(page.getByRole('searchbox', { name: 'Domain name' })).toBeFocused();
    await keyboard.type(name);
    await reach(main.getByRole('button', { name: `Add ${name} to the cart` }));
    await keyboard.press('Enter');
    await expect(main.getByRole('status').filter({ hasText: `${name} was added to the cart` })).toBeAttached();
    await expect(main.getByRole('button', { name: `${name} is in the cart` })).toBeFocused();
  });

  await test.step('it is paid for', async () => {
    await reach(main.getByRole('link', { name: 'Checkout' }));
    await keyboard.press('Enter');
    await expect(page).toHaveURL(routes.checkout());
    await expect(title).toBeFocused();
    await reach(main.getByRole('radio', { name: /Орлова/ }));
    await keyboard.press('Space');
    await reach(main.getByRole('button', { name: /^Pay/ }));
    await keyboard.press('Enter');
  });

  await test.step('the passport that the registrar refuses is corrected', async () => {
    const correct = main.getByRole('link', { name: 'Correct the contact' });
    await expect(correct).toBeVisible({ timeout: 30_000 });
    await reach(correct);
    await keyboard.press('Enter');
    await expect(page.getByText(`The registrar says: “${passport}”`, { exact: true })).toBeVisible();
    await reach(page.getByLabel('Passport series and number'));
    await keyboard.press('Control+A');
    await keyboard.type('45 06 654322');
    await keyboard.press('Enter');
    await expect(main.getByText('The registrar has done it.')).toBeVisible({ timeout: 30_000 });
    await expect(page.locator('body')).not.toBeFocused();
  });

  await test.step('a record is added, the next one begun, and the first edited and left as it is', async () => {
    await openPalette(page);
    await expect(page.getByRole('combobox', { name: 'Go to' })).toBeFocused();
    await keyboard.type(name);
    await expect(page.getByRole('option', { name }).first()).toBeVisible();
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await reach(main.getByRole('link', { name: 'DNS', exact: true }));
    await keyboard.press('Enter');
    const subname = page.getByLabel('Name', { exact: true });
    await reach(subname);
    await keyboard.type('shop');
    await keyboard.press('Tab');
    await keyboard.type('192.0.2.10');
    await keyboard.press('Enter');
    const edit = main.getByRole('link', { name: 'Edit A shop' });
    await expect(edit).toBeVisible({ timeout: 30_000 });
    await expect(subname).toBeFocused();
    await expect(subname).toHaveValue('');
    await reach(edit);
    await keyboard.press('Enter');
    const form = main.getByRole('table').getByLabel('Name', { exact: true });
    await expect(form).toBeFocused();
    await keyboard.press('Escape');
    await expect(form).toBeHidden();
    await reach(edit);
    await keyboard.press('Enter');
    await expect(form).toBeFocused();
    await keyboard.press('Tab');
    await keyboard.press('Control+A');
    await keyboard.type('192.0.2.20');
    await keyboard.press('Enter');
    await expect(main.getByRole('row', { name: /^shop A 192\.0\.2\.20/ })).toBeVisible();
    await expect(form).toBeHidden({ timeout: 30_000 });
  });
});

const passport = 'passport has incorrect format';

test('a longer period that staff propose waits for its owner, who agrees to the price', async ({
  page,
  panel,
  desk,
}) => {
  test.setTimeout(240_000);
  const name = freeName('com');
  await panel.signIn('anna');
  await panel.addToCart(name);
  await registrar.faults({ function: 'domain/create', fault: 'refuse', code: 'INVALID_PERIOD', times: 1 });
  await page.goto(routes.checkout());
  await page.getByRole('radio', { name: /Орлова/ }).check();
  await page.getByRole('button', { name: /^Pay/ }).click();
  await expect(page.getByText('It could not be done at once')).toBeVisible({ timeout: 30_000 });

  await desk.goto(routes.admin.operations('attention'));
  await desk.getByRole('link', { name: new RegExp(`Register ${name}`) }).click();
  await desk.getByLabel('Period').selectOption('3');
  await desk.getByRole('button', { name: 'Correct and send again' }).click();
  await expect(desk.getByText('Waits for the customer’s answer')).toBeVisible();
  await expect(desk.getByText(/3 years instead of 1: .+ more/)).toBeVisible();
  await panel.isAccessible(desk);

  await expect(page.getByText(/3 years instead of 1: .+ more/)).toBeVisible();
  await panel.isAccessible();
  await page.getByRole('button', { name: /^Accept: .+ more/ }).click();
  await expect(page.getByText('Everything is registered')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/^3 years/)).toBeVisible();
  const { registrations, charges } = await registrar.books(name);
  expect([registrations.length, charges.length]).toEqual([1, 1]);
});

test('a refused record is told in plain words, can be given up, and the domain is read again when asked', async ({
  page,
  panel,
}) => {
  const subname = freeName('ru').replace('.ru', '');
  await panel.signIn('anna');
  await page.goto(`${routes.domains()}?q=kamin`);
  await page.getByRole('link', { name: 'kamin-master.ru' }).click();
  await page.getByRole('main').getByRole('link', { name: 'DNS', exact: true }).click();
  await registrar.faults({ function: 'zone/update_records', fault: 'refuse', code: 'CNAME_ANDOTHERDATA', times: 1 });
  await panel.addTxt(subname, 'refused');
  await expect(page.getByText('A name with a CNAME can have no other record')).toBeVisible({ timeout: 30_000 });
  await panel.isAccessible();
  await page.getByRole('button', { name: 'Give up the change' }).click();
  await expect(page.getByText('The registrar refused a change')).toBeHidden();
  await expect(page.getByLabel('Type', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(page.getByRole('button', { name: 'Checking …' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Check now' })).toBeVisible({ timeout: 25_000 });
  await expect(page.getByText(/checked (\d+ seconds?|now)/)).toBeVisible();
});

test('while the registrar is down every page loads, an edit waits in the queue and a banner says so', async ({
  page,
  panel,
}) => {
  const subname = freeName('ru').replace('.ru', '');
  await panel.signIn('anna');
  await registrar.faults({ function: '*', fault: 'http-503', html: true, probability: 1 });
  await page.goto(`${routes.domains()}?q=teplodom`);
  await page.getByRole('link', { name: 'teplodom-tver.ru' }).click();
  await page.getByRole('main').getByRole('link', { name: 'DNS', exact: true }).click();
  await panel.addTxt(subname, 'waits');
  await expect(page.getByRole('row', { name: new RegExp(subname) })).toBeVisible();
  for (const path of [routes.domains(), routes.wallet(), routes.invoices(), routes.prices(), routes.search()]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  await expect(async () => {
    await page.goto(routes.domains());
    await expect(page.getByText('The registrar is not answering')).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 120_000, intervals: [3000] });
});

// The last story: by now every part of the panel has worked, and met refusals that quote what they were sent.
test('no log of the web and the worker holds a secret', async ({ page, panel }) => {
  const secrets = ['domovoi-demo', '28 08 123456', '2808123456', ...people.map((person) => loginOf(person).password)];
  await panel.signIn('anna');
  await registrar.faults({
    function: 'domain/check',
    fault: 'refuse',
    code: 'SERVICE_UNAVAILABLE',
    text: `login ${secrets.join(' ')}`,
  });
  await page.goto(routes.search(freeName('ru')));
  await expect(page.getByText(/not known|has not answered/i).first()).toBeVisible();
  for (const program of ['web', 'worker']) {
    const log = readFileSync(join(process.env['E2E_DATA_DIR'] ?? '', 'logs', `${program}.log`), 'utf8');
    expect([program, log.length > 0, secrets.filter((secret) => log.includes(secret))]).toEqual([program, true, []]);
  }
});

const people = ['owner', 'operator', 'anna', 'northwind'] as const;
