import type { Page } from '@playwright/test';
import { routes } from '@/lib/base/routes';
import { expect, test } from './fixtures/test';

const phone = { width: 390, height: 844 };

/** As long as a label may be, and free in every run. */
const name = `${`w${Date.now().toString(36)}`.padEnd(63, 'w')}.ru`;
const person = 'Ж'.repeat(120);

test('no page is wider than a phone, whatever stands on it', async ({ page, panel, desk }) => {
  const wide: string[] = [];
  await page.setViewportSize(phone);
  await desk.setViewportSize(phone);

  await test.step('for visitors', async () => {
    for (const path of [routes.search(), routes.prices(), routes.signIn(), routes.signUp(), routes.forgotPassword()])
      await measure(page, path, wide);
    await measure(page, routes.search(name), wide);
    await measure(page, routes.search(`${name} ${'ж'.repeat(300)}.рф`), wide);
  });

  await test.step('for a customer with the longest name of a domain', async () => {
    await panel.signIn('anna');
    await panel.addToCart(name);
    await measure(page, routes.cart(), wide);
    await measure(page, routes.checkout(), wide);
    await page.getByRole('radio', { name: /Орлова/ }).check();
    await page.getByRole('button', { name: /^Pay/ }).click();
    await expect(page.getByText('Everything is registered')).toBeVisible({ timeout: 30_000 });
    await note(page, wide);
    await page.getByRole('link', { name: `Open ${name}` }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    const domain = new URL(page.url()).pathname;
    await page.goto(`${domain}/dns`);
    await panel.addTxt('t'.repeat(63), 'v=DKIM1;p='.padEnd(255, 'A'));
    await expect(page.getByRole('row', { name: /ttttt/ })).toBeVisible();
    for (const tab of ['', '/dns', '/name-servers', '/history', '/renew']) await measure(page, `${domain}${tab}`, wide);
    for (const path of [routes.domains(), routes.contacts(), routes.wallet(), routes.invoices(), routes.settings()])
      await measure(page, path, wide);
    await measure(page, routes.contactNew('ru-person'), wide);
    await follow(page, routes.contacts(), /Орлова/, wide);
    await follow(page, routes.invoices(), /./, wide);
    await follow(page, `${domain}/history`, /./, wide);
  });

  await test.step('for staff, with the longest name of a customer', async () => {
    await measure(desk, routes.admin.customerNew(), wide);
    await desk.getByLabel('Name', { exact: true }).fill(person);
    await desk.getByLabel('E-mail').fill(`${'e'.repeat(60)}@${'m'.repeat(60)}.${name}`);
    await desk.getByRole('button', { name: 'Add customer' }).click();
    await desk.getByRole('link', { name: 'Open the customer' }).click();
    await expect(desk.getByRole('heading', { level: 1, name: person })).toBeVisible();
    await note(desk, wide);
    const customer = await follow(desk, routes.admin.customers({ q: person }), person, wide);
    for (const form of ['/edit', '/top-up']) await measure(desk, `${customer}${form}`, wide);
    for (const path of [
      routes.admin.home(),
      routes.admin.customers(),
      routes.admin.operations(),
      routes.admin.groups(),
      routes.admin.operations('done'),
      routes.admin.apiLog(),
      routes.admin.domains(),
      routes.admin.prices(),
      routes.admin.zonesOnSale(),
      routes.admin.registrar(),
      routes.admin.audit(),
      routes.admin.settings(),
      routes.admin.staff(),
      routes.admin.legal(),
      routes.admin.mail(),
      routes.admin.account(),
    ])
      await measure(desk, path, wide);
    await follow(desk, routes.admin.operations('done'), new RegExp(`Register ${name}`), wide);
    await follow(desk, routes.admin.apiLog({ function: 'domain/create' }), 'domain/create', wide);
  });

  expect(wide).toEqual([]);
});

async function measure(page: Page, path: string, wide: string[]): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await note(page, wide);
}

/** Opens the first link of that name on a page and measures where it leads. */
async function follow(page: Page, path: string, name: string | RegExp, wide: string[]): Promise<string> {
  await page.goto(path);
  const before = page.url();
  await page.getByRole('main').getByRole('table').getByRole('link', { name }).first().click();
  await page.waitForURL((url) => url.href !== before);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await note(page, wide);
  return new URL(page.url()).pathname;
}

/** Writes down a page that can be scrolled sideways, with what sticks out. */
async function note(page: Page, wide: string[]): Promise<void> {
  const { width, out } = await page.evaluate((most) => {
    const beyond = [...document.querySelectorAll('main *, header *, footer *')].filter(
      (element) => element.getBoundingClientRect().right > most + 1,
    );
    return {
      width: document.scrollingElement?.scrollWidth ?? 0,
      out: beyond.slice(0, 3).map((element) => `${element.tagName} ${(element.textContent ?? '').slice(0, 30)}`),
    };
  }, phone.width);
  if (width > phone.width) wide.push(`${new URL(page.url()).pathname}: ${width}, ${out.join('; ')}`);
}
