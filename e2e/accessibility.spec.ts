import type { Page } from '@playwright/test';
import { routes } from '@/lib/base/routes';
import { expect, test } from './fixtures/test';

const shop = [
  routes.search(),
  routes.search('domovoi'),
  routes.prices(),
  routes.cart(),
  routes.signIn(),
  routes.signUp(),
];
const account = [
  routes.domains(),
  routes.contacts(),
  routes.contactNew('ru-person'),
  routes.contactNew('ru-org'),
  routes.contactNew('gtld'),
  routes.wallet(),
  routes.invoices(),
  routes.settings(),
  routes.secondFactor(),
];
const admin = [
  routes.admin.home(),
  routes.admin.operations(),
  routes.admin.groups(),
  routes.admin.operations('done'),
  routes.admin.apiLog(),
  routes.admin.customers(),
  routes.admin.customerNew(),
  routes.admin.domains(),
  routes.admin.prices(),
  routes.admin.zonesOnSale(),
  routes.admin.registrar(),
  routes.admin.audit(),
  routes.admin.settings(),
  routes.admin.staff(),
  routes.admin.account(),
];

for (const path of shop) {
  test(`${path} has no violation`, async ({ page, panel }) => {
    await open(page, path);
    await panel.isAccessible();
  });
}

test('the account has no violation', async ({ page, panel }) => {
  await panel.signIn('anna');
  for (const path of account) {
    await open(page, path);
    await panel.isAccessible();
  }
});

test('a domain and a contact have no violation', async ({ page, panel }) => {
  await panel.signIn('anna');
  await open(page, `${routes.domains()}?q=teplodom`);
  const domain = await follow(page, 'teplodom-tver.ru', routes.domains());
  for (const tab of ['', '/dns', '/name-servers', '/history', '/renew']) {
    await open(page, `${domain}${tab}`);
    await panel.isAccessible();
  }
  await open(page, routes.contacts());
  await follow(page, /Орлова/, routes.contacts());
  await panel.isAccessible();
});

test('the admin screens have no violation', async ({ page, panel }) => {
  await panel.signIn('owner');
  for (const path of admin) {
    await open(page, path);
    await panel.isAccessible();
  }
});

test('a customer and a call have no violation', async ({ page, panel }) => {
  await panel.signIn('owner');
  await open(page, routes.admin.customers());
  const customer = await follow(page, /Орлова|Orlova/, routes.admin.customers());
  await panel.isAccessible();
  for (const form of ['/edit', '/top-up']) {
    await open(page, `${customer}${form}`);
    await panel.isAccessible();
  }
  await open(page, routes.admin.apiLog());
  await follow(page, 'domain/get_prices', routes.admin.apiLog());
  await panel.isAccessible();
});

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** Opens the first link of that name and tells the path it led to, below `under`. */
async function follow(page: Page, name: string | RegExp, under: string): Promise<string> {
  await page.getByRole('main').getByRole('link', { name }).first().click();
  await page.waitForURL((url) => url.pathname.startsWith(`${under}/`));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return new URL(page.url()).pathname;
}
