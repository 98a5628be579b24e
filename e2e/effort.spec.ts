import { routes } from '@/lib/base/routes';
import { countEffort } from './fixtures/effort';
import { freeName } from './fixtures/names';
import { registrar } from './fixtures/registrar';
import { expect, test } from './fixtures/test';

const mostClicks = 7;
const mostFields = 12;

test('from the first page to a registered .ru is little work for somebody new', async ({ page, panel, desk }) => {
  test.setTimeout(240_000);
  const name = freeName('ru');
  const email = `${name.replace('.ru', '')}@customer.example`;
  const effort = await countEffort(page);

  await test.step('find a name and begin to buy it', async () => {
    await page.goto(routes.search());
    await page.getByRole('searchbox', { name: 'Domain name' }).fill(name);
    await page.getByRole('button', { name: `Add ${name} to the cart` }).click();
    await page.getByRole('complementary', { name: 'Cart' }).getByRole('link', { name: 'Checkout' }).click();
  });

  await test.step('the account comes first, and the cart stays in sight', async () => {
    await expect(page.getByRole('heading', { name: 'An account first' })).toBeVisible();
    await expect(page.getByText(name).first()).toBeVisible();
    await page.getByLabel('Name', { exact: true }).fill('Новикова Мария Сергеевна');
    await page.getByLabel('Email').fill(email);
    await page.getByRole('checkbox', { name: 'I have read and agree' }).check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByText('Look into your mail')).toBeVisible();
    await page.goto(await panel.linkTo(email));
    await page.getByLabel('Password', { exact: true }).fill('four words make sense');
    await page.getByRole('button', { name: 'Create account' }).click();
    await page.waitForURL(routes.checkout());
  });

  await test.step('what the wallet lacks is said before anything is asked; the page goes on once it is there', async () => {
    await expect(page.getByRole('button', { name: /^Pay .* online/ })).toBeEnabled();
    await desk.goto(routes.admin.customers({ q: email }));
    await desk.getByRole('link', { name: 'Новикова' }).click();
    await desk.getByRole('link', { name: 'Top up' }).click();
    await desk.getByLabel('Amount').fill('5000');
    await desk.getByLabel('Note').fill('Invoice 78, bank transfer');
    await desk.getByRole('button', { name: 'Top up' }).click();
    await expect(desk.getByText(/5,000/).first()).toBeVisible();
  });

  await test.step('each fact is asked once, and one button pays', async () => {
    await expect(page.getByLabel('Last name')).toHaveValue('Новикова');
    await expect(page.getByLabel('First name')).toHaveValue('Мария');
    await page.getByLabel('Date of birth').fill('03.02.1990');
    await page.getByLabel('Passport series and number').fill('28 10 654321');
    await page.getByLabel('Issued by').fill('ОВД «Центральный» г. Твери');
    await page.getByLabel('Issued on').fill('04.03.2010');
    await page.getByLabel('Phone').fill('+7 482 212-34-56');
    await page.getByLabel('Postcode').fill('170100');
    await page.getByLabel('City').fill('Тверь');
    await page.getByLabel(/Street/).fill('ул. Советская, д. 10, кв. 5');
    await page.getByRole('button', { name: /^Pay/ }).click();
    await expect(page.getByText('Everything is registered')).toBeVisible({ timeout: 60_000 });
  });

  const { registrations, charges } = await registrar.books(name);
  expect([registrations.length, charges.length]).toEqual([1, 1]);
  // The link in the letter is one more press, in another program.
  const { clicks, fields } = { ...effort(), clicks: effort().clicks + 1 };
  console.log(
    `From the first page to a registered .ru: ${clicks} clicks, ${fields.length} fields (${fields.join(', ')}).`,
  );
  expect(clicks).toBeLessThanOrEqual(mostClicks);
  expect(fields.length).toBeLessThanOrEqual(mostFields);
});
