import type { Browser } from '@playwright/test';
import { routes } from '@/lib/base/routes';
import { accountPages, adminPages, nothingOwned, shopPages } from '../every-page';
import { freeName } from '../fixtures/names';
import { expect, test, type Panel } from '../fixtures/test';
import { buyAll, idsOf } from './customer-things';
import { writePlaces, placesOf, stateFile } from './places';
import { keptThings } from './staff-things';

const password = 'a quiet river bends';

test('a visitor has something to see', async ({ panel, browser }) => {
  const context = await browser.newContext();
  await context.storageState({ path: stateFile('visitor') });
  await context.close();
  const [confirmSignUp, resetPassword] = await letters(browser, panel);
  writePlaces('visitor', [
    ...placesOf(shopPages('teplodom.ru')),
    ['search-word', routes.search('samovar club')],
    ['search-slip', routes.search('samovar.con')],
    ['search-list', routes.search('samovar.ru, lavka.рф, ya.ru, nope.con')],
    ['sign-up-confirmed', confirmSignUp],
    ['reset-password-asked', resetPassword],
    ['not-found', '/nothing/here'],
  ]);
});

test('a newcomer has nothing yet', async ({ page, panel }) => {
  await panel.signUp({ name: 'Мария Новикова', email: `maria@${freeName('example')}`, password });
  await panel.addToCart(freeName('ru'));
  await page.context().storageState({ path: stateFile('newcomer') });
  const { domains, contacts, contactNew, groups, wallet, invoices, find } = accountPages(nothingOwned);
  const { checkout } = shopPages('');
  writePlaces('newcomer', placesOf({ domains, contacts, contactNew, groups, wallet, invoices, find, checkout }));
});

test('a customer and staff have a year behind them', async ({ page, panel, desk }) => {
  const own = await buyAll(page, panel);
  await page.context().storageState({ path: stateFile('customer') });
  const { cart, checkout } = shopPages('');
  writePlaces('customer', [
    ...placesOf({ ...accountPages(own), cart, checkout }),
    ['order-refused', routes.order(own.refused.order)],
    ['order-transfers', routes.order(own.brought.order)],
    ['transfer-moving', routes.transfer(own.brought.moving)],
    ['transfer-refused', routes.transfer(own.brought.refused)],
    ['domains-folder', routes.domains({ folder: own.folder })],
    ['bulk-folder', routes.bulk(`do=folder&${idsOf(own.two)}`)],
    ['operation-refused', routes.operationStatus(own.refused.operation)],
    ['not-found', `${routes.domains()}/nothing`],
  ]);

  const { kept, more } = await keptThings(desk, own, own.brought.refused);
  await desk.context().storageState({ path: stateFile('staff') });
  writePlaces('staff', [...placesOf(adminPages(kept)), ...more]);
});

/** Where two letters lead: of somebody who signs up, and of somebody who forgot their password. */
async function letters(browser: Browser, panel: Panel): Promise<readonly [string, string]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const email = `olga@${freeName('example')}`;
  await page.goto(routes.signUp());
  await page.getByLabel('Name', { exact: true }).fill('Ольга Зимина');
  await page.getByLabel('Email').fill(email);
  await page.getByRole('checkbox', { name: 'I have read and agree' }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('Look into your mail')).toBeVisible();
  const confirm = await panel.linkTo(email);
  const forgetful = 'northwind@domovoi.example';
  await page.goto(routes.forgotPassword());
  await page.getByLabel('Email').fill(forgetful);
  await page.getByRole('button', { name: 'Send the link' }).click();
  const reset = await panel.linkTo(forgetful, 'password');
  await context.close();
  return [confirm, reset];
}
