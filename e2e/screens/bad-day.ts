import type { Page } from '@playwright/test';
import { routes } from '@/lib/base/routes';
import { idIn, idOfFirst } from '../first';
import { freeName } from '../fixtures/names';
import { registrar } from '../fixtures/registrar';
import { expect, test } from '../fixtures/test';
import { drawAll } from './draw';
import { isAskedFor } from './looks';
import { stateFile, writePlaces } from './places';

test.use({ storageState: stateFile('customer') });
test.afterEach(() => registrar.heal());

test.skip(!isAskedFor('bad-day'), 'other screens were asked for');

test('what everybody sees while the registrar is down and things wait for it', async ({ page, panel, browser }) => {
  await emptyCart(page);
  await panel.addToCart(freeName('ru'));
  await registrar.faults({ function: 'domain/create', fault: 'http-503', probability: 1 });
  await page.goto(routes.checkout());
  await page
    .getByRole('radio', { name: /Орлова/ })
    .first()
    .check();
  await page.getByRole('button', { name: /^Pay/ }).click();
  await page.waitForURL((url) => url.pathname.startsWith('/orders/'));
  const order = idIn(page.url());

  await registrar.faults({ function: '*', fault: 'http-503', html: true, probability: 1 });
  const domain = await idOfFirst(page, routes.domains({ q: 'teplodom' }), /teplodom-tver/);
  await page.goto(routes.domainDns(domain));
  await panel.addTxt('_waits', 'for the registrar');
  await expect(page.getByRole('row', { name: /_waits/ })).toBeVisible();
  await expect(async () => {
    await page.goto(routes.domains());
    await expect(page.getByText('The registrar is not answering')).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 120_000, intervals: [3000] });

  writePlaces('bad-day-customer', [
    ['order', routes.order(order)],
    ['domain', routes.domain(domain)],
    ['domain-dns', routes.domainDns(domain)],
    ['domains', routes.domains()],
    ['search', routes.search('not-known-now')],
    ['contacts', routes.contacts()],
  ]);
  const { admin } = routes;
  writePlaces('bad-day-staff', [
    ['home', admin.home()],
    ['registrar', admin.registrar()],
    ...(['waiting', 'running', 'retrying'] as const).map((tab): [string, string] => [
      `operations-${tab}`,
      admin.operations(tab),
    ]),
    ['domain', admin.domain(domain)],
    ['domain-dns', admin.domainDns(domain)],
    ['api-log', admin.apiLog()],
  ]);
  await Promise.all([drawAll(browser, 'bad-day-customer'), drawAll(browser, 'bad-day-staff')]);
});

/** What was drawn before, of several zones, asks for more than one owner. */
async function emptyCart(page: Page): Promise<void> {
  await page.goto(routes.cart());
  const remove = page.getByRole('main').getByRole('button', { name: /^Remove/ });
  for (let left = await remove.count(); left > 0; left -= 1) {
    await remove.first().click();
    await expect(remove).toHaveCount(left - 1);
  }
}
