import type { Browser, Page } from '@playwright/test';
import { routes } from '@/lib/base/routes';
import type { Demo } from './demo';
import type { State } from './phone';

/** A page that is measured, and what people do on it first. */
export type Place = {
  readonly name: string;
  readonly url: string;
  readonly state?: State;
  readonly act: (page: Page) => Promise<void>;
};

/** Signs the demo's customer in, puts a name into the cart and finds the pages that need either. */
export async function placesOf(browser: Browser, { url, customer }: Demo): Promise<readonly Place[]> {
  const context = await browser.newContext({ baseURL: url, locale: 'en-US' });
  const page = await context.newPage();
  await page.goto(routes.signIn());
  await page.getByLabel('Email').fill(customer.email);
  await page.getByLabel('Password', { exact: true }).fill(customer.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((now) => !now.pathname.startsWith(routes.signIn()));
  const domain = await page.locator('a[href*="/domains/dom_"]').first().getAttribute('href');
  const name = `bench-${Date.now().toString(36)}.com`;
  await page.goto(routes.search(name));
  await page.getByRole('button', { name: `Add ${name} to the cart` }).click();
  await page
    .getByRole('status')
    .filter({ hasText: `${name} was added to the cart` })
    .waitFor({ state: 'attached' });
  const state = await context.storageState();
  await context.close();
  if (domain === null) throw new Error('the demo has no domain');
  return [
    { name: 'search', url: `${url}${routes.search('samovar club')}`, act: (seen) => typeInto(seen, 'Domain name') },
    { name: 'list of domains', url: `${url}${routes.domains()}`, state, act: (seen) => tick(seen) },
    { name: 'DNS', url: `${url}${domain}/dns`, state, act: (seen) => typeInto(seen, 'Name') },
    { name: 'checkout', url: `${url}${routes.checkout()}`, state, act: (seen) => tick(seen) },
  ];
}

async function typeInto(page: Page, label: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).first().click();
  await page.keyboard.type('harbor', { delay: 80 });
}

/** What can be chosen first: the boxes of a list, an owner. */
async function tick(page: Page): Promise<void> {
  const box = page.locator('input:is([type="checkbox"], [type="radio"])');
  await page.locator('main label:visible').filter({ has: box }).first().click();
}
