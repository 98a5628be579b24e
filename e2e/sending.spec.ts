import type { Page } from '@playwright/test';
import { routes } from '@/lib/base/routes';
import { freeName } from './fixtures/names';
import { loginOf } from './fixtures/logins';
import { expect, test } from './fixtures/test';

test('a form that gets no answer keeps what was typed, says why, and is sent again', async ({ desk }) => {
  const email = `${freeName('com')}@customer.example`;
  const name = desk.getByLabel('Name', { exact: true });
  await desk.goto(routes.admin.customerNew());
  await name.fill('Tamara Keeps');
  await desk.getByLabel('Email').fill(email);
  await desk.getByLabel('Language').selectOption('ru');

  await desk.context().setOffline(true);
  await save(desk);
  await expect(desk.getByText('No connection to the panel')).toBeVisible();
  await desk.context().setOffline(false);
  await desk.route('**/*', (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' })
      : route.fallback(),
  );
  // What the first refusal said is still there: the second has to come before anything else is sent.
  const refused = desk.waitForResponse((response) => response.status() === 502);
  await save(desk);
  await refused;
  await expect(desk.getByText('No connection to the panel')).toBeVisible();
  await expect(name).toHaveValue('Tamara Keeps');
  await desk.unrouteAll();

  await meetNewerServer(desk);
  await save(desk);
  await expect(desk.getByText('The panel was updated')).toBeVisible();
  await desk.getByRole('button', { name: 'Reload the page' }).click();
  await expect(desk.getByText('What you typed is back')).toBeVisible();
  await expect(name).toHaveValue('Tamara Keeps');
  await expect(desk.getByLabel('Language')).toHaveValue('ru');
  await desk.unrouteAll();
  await save(desk);
  await expect(desk.getByText(`${email} can sign in now`)).toBeVisible();
});

test('a reload that an update asks for brings no password back', async ({ page }) => {
  await page.goto(routes.signIn());
  await page.getByLabel('Email').fill('somebody@customer.example');
  await page.getByLabel('Password', { exact: true }).fill('four words make sense');
  await meetNewerServer(page);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('The panel was updated')).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('four words');
  await page.getByRole('button', { name: 'Reload the page' }).click();
  await expect(page.getByLabel('Email')).toHaveValue('somebody@customer.example');
  await expect(page.getByLabel('Password', { exact: true })).toHaveValue('');
});

test('signing in again, when the session has ended, leads back to what was typed', async ({ desk }) => {
  await desk.goto(routes.admin.customerNew());
  await desk.getByLabel('Name', { exact: true }).fill('Tamara Returns');
  await desk.getByLabel('Email').fill(`${freeName('com')}@customer.example`);
  await desk.context().clearCookies();
  await save(desk);
  await desk.getByRole('alert').getByRole('link', { name: 'Sign in' }).click();
  const { email, password } = loginOf('owner');
  await desk.getByLabel('Email').fill(email);
  await desk.getByLabel('Password', { exact: true }).fill(password);
  await desk.getByRole('button', { name: 'Sign in' }).click();
  await expect(desk).toHaveURL(routes.admin.customerNew());
  await expect(desk.getByLabel('Name', { exact: true })).toHaveValue('Tamara Returns');

  // A page that follows what moves says so too, and leads back as well.
  const looked = desk.waitForResponse((response) => response.url().endsWith(routes.api.liveQueue()));
  await desk.goto(routes.admin.operations());
  await looked;
  await desk.context().clearCookies();
  await desk.getByText('Your session has ended, so this page stands still').getByRole('link').click();
  await expect(desk).toHaveURL(routes.signIn(routes.admin.operations()));
});

test('a form is for whom it was drawn, and without JavaScript a refused deletion is asked again', async ({
  desk,
  browser,
}) => {
  await seeAs(desk, 'anna');
  await desk.getByRole('main').getByRole('link', { name: /\.ru$/ }).first().click();
  await desk.getByRole('main').getByRole('link', { name: 'DNS', exact: true }).click();
  await typeTxt(desk, '_tabs');

  const other = await desk.context().newPage();
  await other.goto(routes.domains());
  await stopSeeing(other);
  await seeAs(other, 'northwind');
  await desk.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(desk.getByText('This page was opened for another account')).toBeVisible();
  await expect(desk.getByLabel('Text', { exact: true })).toHaveValue('typed for Anna');

  await stopSeeing(other);
  await seeAs(other, 'anna');
  await desk.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(desk.getByRole('button', { name: 'Delete TXT _tabs' })).toBeVisible({ timeout: 30_000 });

  const storageState = await desk.context().storageState();
  const context = await browser.newContext({ javaScriptEnabled: false, storageState });
  const plain = await context.newPage();
  await plain.goto(desk.url());
  const record = plain.getByRole('row', { name: /_tabs/ });
  await record.getByRole('link', { name: 'Delete the record' }).click();
  const toDelete = record.getByRole('button', { name: 'Delete the record' });
  await expect(toDelete).toBeVisible();

  // Meanwhile the zone moves on, so the first answer is a refusal: the question stays open.
  await typeTxt(desk, '_meanwhile');
  await desk.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(desk.getByRole('row', { name: /_meanwhile/ })).toBeVisible();
  await toDelete.click();
  await expect(record.getByRole('alert')).toContainText('This was changed meanwhile');
  await expect(plain.getByRole('status').filter({ hasText: 'This was changed meanwhile' })).toBeHidden();
  const stale = await context.newPage();
  await stale.goto(plain.url());
  await expect(async () => {
    if (await toDelete.isVisible()) await toDelete.click();
    await expect(plain.getByRole('row', { name: /_meanwhile/ })).toBeVisible({ timeout: 5000 });
    // A quick worker has removed it before the page is drawn.
    if ((await record.count()) > 0) await expect(record.getByText('Being removed')).toBeVisible({ timeout: 5000 });
  }).toPass();

  // By now the row of the older page asks nothing any more: why it is refused stands above all.
  await stale.getByRole('row', { name: /_tabs/ }).getByRole('button', { name: 'Delete the record' }).click();
  await expect(stale.getByRole('status').filter({ hasText: 'This was changed meanwhile' })).toBeVisible();
  await plain.getByRole('button', { name: 'Sign out' }).click();
  await plain.goto(routes.domains());
  await expect(plain).toHaveURL(routes.signIn(routes.domains()));
  await context.close();
});

async function typeTxt(page: Page, name: string): Promise<void> {
  await page.getByLabel('Type', { exact: true }).selectOption('TXT');
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Text', { exact: true }).fill('typed for Anna');
}

async function save(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: 'Add customer' }).click();
}

/** From here on the server knows none of the page's actions, as after a new build. */
async function meetNewerServer(page: Page): Promise<void> {
  await page.route('**/*', (route) => {
    const headers = route.request().headers();
    return headers['next-action'] === undefined
      ? route.fallback()
      : route.continue({ headers: { ...headers, 'next-action': `7f${'0'.repeat(40)}` } });
  });
}

async function seeAs(page: Page, customer: 'anna' | 'northwind'): Promise<void> {
  await page.goto(routes.admin.customers({ q: customer }));
  await page.getByRole('main').locator('tbody').getByRole('link').first().click();
  await page.getByRole('button', { name: 'See as customer' }).click();
  await page.waitForURL(routes.domains());
}

async function stopSeeing(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.waitForURL((url) => url.pathname.startsWith(routes.admin.customers()));
}
