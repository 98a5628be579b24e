import { mkdir, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { routes } from '@/lib/base/routes';
import type { Kept, Owned } from '../every-page';
import { idIn, idOfFirst, latestOperation } from '../first';
import { freeName } from '../fixtures/names';
import { expect, type Panel } from '../fixtures/test';

/** As long as a label may be, and free in every run. */
export function longestName(letter: string): string {
  return `${`${letter}${Date.now().toString(36)}`.padEnd(63, letter)}.ru`;
}

export const longestPerson = 'Ж'.repeat(120);

/** Anna buys a name, adds a long record and changes its name servers as one of many. */
export async function buy(page: Page, panel: Panel, name: string): Promise<Owned> {
  await panel.signIn('anna');
  await oneAtATime(async () => {
    await panel.addToCart(name);
    await page.goto(routes.checkout());
    await page.getByRole('radio', { name: /Орлова/ }).check();
    await page.getByRole('button', { name: /^Pay/ }).click();
    await page.waitForURL((url) => url.pathname !== routes.checkout());
  });
  await expect(page.getByText('Everything is registered')).toBeVisible({ timeout: 60_000 });
  const order = idIn(page.url());
  await page.getByRole('link', { name: `Open ${name}` }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  const domain = idIn(page.url());
  await page.goto(routes.domainDns(domain));
  await panel.addTxt('t'.repeat(63), 'v=DKIM1;p='.padEnd(255, 'A'));
  await expect(page.getByRole('row', { name: /ttttt/ })).toBeVisible();
  await page.goto(
    routes.bulk(`do=nameServers&use=own&host0=ns1.example.net&host1=${'n'.repeat(60)}.example.net&id=${domain}`),
  );
  await page.getByRole('button', { name: 'Change 1 domain' }).click();
  await page.waitForURL((url) => url.pathname.startsWith(`${routes.groups()}/`));
  return {
    domain,
    name,
    order,
    group: idIn(page.url()),
    operation: await latestOperation(page, domain),
    contact: await idOfFirst(page, routes.contacts()),
    invoice: await idOfFirst(page, routes.invoices()),
  };
}

/** The walks begin side by side, and whoever signs in as Anna has the same cart: it is filled and paid by one of them at a time. */
async function oneAtATime(work: () => Promise<void>): Promise<void> {
  const place = join(process.env['E2E_DATA_DIR'] ?? tmpdir(), 'cart-of-anna');
  await expect
    .poll(
      () =>
        mkdir(place).then(
          () => true,
          () => false,
        ),
      { timeout: 60_000 },
    )
    .toBe(true);
  try {
    await work();
  } finally {
    await rmdir(place);
  }
}

/** Staff add the longest person and top up their balance. */
export async function takeIn(desk: Page, own: Owned): Promise<Kept> {
  const { admin } = routes;
  await desk.goto(admin.customerNew());
  await desk.getByLabel('Name', { exact: true }).fill(longestPerson);
  await desk.getByLabel('Email').fill(`${'e'.repeat(60)}@${'m'.repeat(60)}.${own.name}`);
  await desk.getByRole('button', { name: 'Add customer' }).click();
  await desk.getByRole('link', { name: 'Open the customer' }).click();
  await expect(desk.getByRole('heading', { level: 1, name: longestPerson })).toBeVisible();
  const customer = idIn(desk.url());
  await desk.goto(admin.customerTopUp(customer));
  await desk.getByLabel('Amount').fill('1234567.89');
  await desk.getByLabel('Note').fill('П'.repeat(120));
  await desk.getByRole('button', { name: 'Top up' }).click();
  await desk.waitForURL(admin.customer(customer));
  return {
    ...own,
    customer,
    topUp: await idOfFirst(desk, admin.customerTopUp(customer)),
    operation: await idOfFirst(desk, `${admin.operations('done')}&q=${own.name}`),
    call: await idOfFirst(desk, admin.apiLog({ function: 'domain/create' })),
    letter: await idOfFirst(desk, admin.letters()),
  };
}

/** The owner adds a colleague, who signs in and chooses Russian: nobody else's language is changed. */
export async function colleagueOf(desk: Page, browser: Browser): Promise<Page> {
  const colleague = await newPage(browser);
  const email = `${freeName('com')}@staff.example`;
  await desk.goto(routes.admin.staff());
  await desk.getByLabel('Name', { exact: true }).fill('Ольга');
  await desk.getByLabel('Email').fill(email);
  await desk.getByRole('radio', { name: /^Owner/ }).check();
  await desk.getByRole('button', { name: 'Add a colleague' }).click();
  await expect(desk.getByText(`${email} can sign in now`)).toBeVisible();
  const given = await desk.getByRole('main').locator('code').first().innerText();
  await colleague.goto(routes.signIn());
  await colleague.getByLabel('Эл. почта').fill(email);
  await colleague.getByLabel('Пароль', { exact: true }).fill(given);
  await colleague.getByRole('button', { name: 'Войти' }).click();
  await colleague.waitForURL(routes.admin.home());
  if ((await colleague.locator('html').getAttribute('lang')) !== 'ru') await speakRussian(colleague);
  return colleague;
}

export async function speakRussian(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Русский' }).filter({ visible: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
}

/** A browser that speaks Russian. */
export async function newPage(browser: Browser): Promise<Page> {
  return (await browser.newContext({ locale: 'ru-RU' })).newPage();
}
