import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { routes } from '@/lib/base/routes';
import { freeName } from '../fixtures/names';
import { expect, test } from '../fixtures/test';
import { placesFile, stateFile, type Places } from './places';

test('there is something to see', async ({ page, panel, desk, browser }) => {
  const newcomer = await browser.newContext();
  await newcomer.storageState({ path: stateFile('visitor') });
  await newcomer.close();

  await panel.signUp({
    name: 'Мария Новикова',
    email: `maria@${freeName('example')}`,
    password: 'a quiet river bends',
  });
  await page.context().storageState({ path: stateFile('newcomer') });
  await page.context().clearCookies();

  await panel.signIn('anna');
  const registered = freeName('ru');
  await panel.addToCart(registered);
  await page.goto(routes.checkout());
  await page.getByRole('radio', { name: /Орлова/ }).check();
  await page.getByRole('button', { name: /^Pay/ }).click();
  await expect(page.getByText('Everything is registered')).toBeVisible({ timeout: 60_000 });
  const order = pathOf(page);
  await panel.addToCart(freeName('com'));
  await panel.addToCart(freeName('ru'));
  await page.context().storageState({ path: stateFile('customer') });
  await desk.context().storageState({ path: stateFile('staff') });

  const domain = await first(page, `${routes.domains()}?q=teplodom`, /teplodom/);
  const fresh = await first(page, `${routes.domains()}?q=${registered}`, /e2e/);
  const places: Places = {
    visitor: [
      ['search', routes.search()],
      ['search-word', routes.search('samovar club')],
      ['search-name', routes.search('teplodom.ru')],
      ['search-list', routes.search('samovar.ru, lavka.рф, ya.ru, nope.con')],
      ['cart-empty', routes.cart()],
      ['price-list', routes.prices()],
      ['sign-in', routes.signIn()],
      ['sign-up', routes.signUp()],
      ['forgot-password', routes.forgotPassword()],
    ],
    newcomer: [
      ['domains-empty', routes.domains()],
      ['contacts-empty', routes.contacts()],
      ['invoices-empty', routes.invoices()],
      ['wallet-empty', routes.wallet()],
    ],
    customer: [
      ['cart', routes.cart()],
      ['checkout', routes.checkout()],
      ['order', order],
      ['domains', routes.domains()],
      ['domain', domain],
      ['domain-dns', `${domain}/dns`],
      ['domain-name-servers', `${domain}/name-servers`],
      ['domain-history', `${domain}/history`],
      ['domain-renew', `${domain}/renew`],
      ['contacts', routes.contacts()],
      ['contact', await first(page, routes.contacts(), /Орлова/)],
      ['contact-new', routes.contactNew('ru-person')],
      ['operation', await first(page, `${fresh}/history`, /./)],
      ['invoices', routes.invoices()],
      ['invoice', await first(page, routes.invoices(), /./)],
      ['wallet', routes.wallet()],
      ['settings', routes.settings()],
      ['second-factor', routes.secondFactor()],
      ['not-found', `${routes.domains()}/nothing`],
    ],
    staff: await staffPlaces(desk),
  };
  writeFileSync(placesFile, JSON.stringify(places));
});

async function staffPlaces(desk: Page): Promise<Places[string]> {
  const { admin } = routes;
  const customer = await first(desk, admin.customers(), /./);
  return [
    ['overview', admin.home()],
    ['operations', admin.operations()],
    ['operations-done', admin.operations('done')],
    ['operation', await first(desk, admin.operations('done'), /./)],
    ['groups', admin.groups()],
    ['customers', admin.customers()],
    ['customer', customer],
    ['customer-edit', `${customer}/edit`],
    ['customer-top-up', `${customer}/top-up`],
    ['customer-new', admin.customerNew()],
    ['domains', admin.domains()],
    ['domains-none-found', admin.domains({ q: 'there is no such name' })],
    ['prices', admin.prices()],
    ['zones-on-sale', admin.zonesOnSale()],
    ['registrar', admin.registrar()],
    ['api-log', admin.apiLog()],
    ['api-call', await first(desk, admin.apiLog(), /domain|zone|service/)],
    ['audit', admin.audit()],
    ['settings', admin.settings()],
    ['mail', admin.mail()],
    ['legal', admin.legal()],
    ['staff', admin.staff()],
    ['account', admin.account()],
  ];
}

/** Where the first link of that name in the table of a page leads. */
async function first(page: Page, path: string, name: RegExp): Promise<string> {
  await page.goto(path);
  const link = page.getByRole('main').locator('tbody').getByRole('link', { name }).first();
  const href = await link.getAttribute('href');
  if (href === null) throw new Error(`${path} leads to nothing called ${name.source}`);
  return href;
}

function pathOf(page: Page): string {
  return new URL(page.url()).pathname;
}
