import type { Browser, Page } from '@playwright/test';
import { routes } from '@/lib/base/routes';
import { accountPages, adminPages, shopPages, type Kept, type Owned } from './every-page';
import { latestOperation, idIn, idOfFirst } from './first';
import { violationsOf } from './fixtures/accessible';
import { freeName } from './fixtures/names';
import { expect, test, type Panel } from './fixtures/test';
import { twiceHeardOn } from './fixtures/twice-heard';
import { overflowOf, widths } from './overflow';
import { everyPage, foundWrong, lookedAt } from '@/scripts/accessibility/notes';
import { javascriptOf, mostJavascript } from '@/testing/javascript';

/** As long as a label may be, and free in every run. */
const longName = `${`w${Date.now().toString(36)}`.padEnd(63, 'w')}.ru`;
const longPerson = 'Ж'.repeat(120);
const password = 'a quiet river bends';

const title =
  'every page can be read in both schemes and at any width, in Russian, names no two things alike, and brings little JavaScript';

test(title, { tag: everyPage }, async ({ page, panel, desk, browser }) => {
  test.setTimeout(900_000);
  const found: Found = { wide: [], heavy: [], broken: [], twice: [] };
  const visitor = await newPage(browser);
  const colleague = await newPage(browser);
  const shop = shopPages(longName);

  const own = await test.step('a customer buys the longest name', () => buy(page, panel));
  const kept = await test.step('staff take in the longest person', () => takeIn(desk, own));

  await test.step('visitors', () => walk(visitor, 'visitor', Object.values(shop).flat(), found));

  await test.step('staff, and as they see the panel as that customer', async () => {
    await join(desk, colleague);
    await walk(colleague, 'staff', Object.values(adminPages(kept)).flat(), found);
    await colleague.goto(routes.admin.customers({ q: 'anna@' }));
    await colleague.getByRole('link', { name: 'Анна Орлова' }).click();
    await colleague.getByRole('button', { name: 'Смотреть как клиент' }).click();
    await colleague.waitForURL(routes.domains());
    await walk(colleague, 'customer', Object.values(accountPages(own)).flat(), found);
  });

  await test.step('a newcomer, who has nothing yet but a cart', async () => {
    await page.context().clearCookies();
    await panel.signUp({ name: longPerson, email: `${freeName('com')}@customer.example`, password });
    await panel.addToCart(longName.replace(/^w/, 'v'));
    await page.goto(routes.domains());
    await speakRussian(page);
    const { domains, contacts, contactNew, wallet, invoices, settings, secondFactor } = accountPages(own);
    const full = [...shop.cart, ...shop.checkout, ...contactNew, ...settings, ...secondFactor];
    await walk(page, 'newcomer', [...full, ...domains, ...contacts, ...wallet, ...invoices], found);
  });

  note(foundWrong, Object.values(found).flat());
  expect(found).toEqual({ wide: [], heavy: [], broken: [], twice: [] });
});

/** Pages that are too wide, those that are too heavy, those that break a rule of accessibility, and what is heard twice. */
type Found = Readonly<Record<'wide' | 'heavy' | 'broken' | 'twice', string[]>>;

/** Opens each address once, at the widest, and narrows it. */
async function walk(page: Page, who: string, addresses: readonly string[], found: Found): Promise<void> {
  const { wide, heavy, broken, twice } = found;
  for (const address of addresses) {
    await page.setViewportSize(widths[0]);
    const answer = await page.goto(address);
    const weight = javascriptOf((await answer?.text()) ?? '');
    if (weight > mostJavascript) heavy.push(`${address.slice(0, 60)}: ${weight.toFixed(2)}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
    broken.push(...(await violationsOf(page)));
    twice.push(...(await twiceHeardOn(page)).map((heard) => `${address.slice(0, 60)}: ${heard}`));
    for (const size of widths) {
      await page.setViewportSize(size);
      const out = await page.evaluate(overflowOf);
      if (out !== null) wide.push(`${address.slice(0, 60)} at ${size.width}: ${out}`);
    }
    note(lookedAt, [`${who} ${patternOf(address)}`]);
  }
}

/** The page without what it is about: `/admin/domains/…/dns`. */
function patternOf(address: string): string {
  const { pathname } = new URL(address, 'http://panel');
  return pathname.replaceAll(/\/(?=[^/]*\d)[^/]+/g, '/…');
}

/** Written into the report of the run, of which docs/accessibility.md is made. */
function note(type: string, descriptions: readonly string[]): void {
  test.info().annotations.push(...descriptions.map((description) => ({ type, description })));
}

async function buy(page: Page, panel: Panel): Promise<Owned> {
  await panel.signIn('anna');
  await panel.addToCart(longName);
  await page.goto(routes.checkout());
  await page.getByRole('radio', { name: /Орлова/ }).check();
  await page.getByRole('button', { name: /^Pay/ }).click();
  await expect(page.getByText('Everything is registered')).toBeVisible({ timeout: 60_000 });
  const order = idIn(page.url());
  await page.getByRole('link', { name: `Open ${longName}` }).click();
  await expect(page.getByRole('heading', { level: 1, name: longName })).toBeVisible();
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
    name: longName,
    order,
    group: idIn(page.url()),
    operation: await latestOperation(page, domain),
    contact: await idOfFirst(page, routes.contacts()),
    invoice: await idOfFirst(page, routes.invoices()),
  };
}

async function takeIn(desk: Page, { domain, name, order, invoice, group }: Owned): Promise<Kept> {
  const { admin } = routes;
  await desk.goto(admin.customerNew());
  await desk.getByLabel('Name', { exact: true }).fill(longPerson);
  await desk.getByLabel('E-mail').fill(`${'e'.repeat(60)}@${'m'.repeat(60)}.${name}`);
  await desk.getByRole('button', { name: 'Add customer' }).click();
  await desk.getByRole('link', { name: 'Open the customer' }).click();
  await expect(desk.getByRole('heading', { level: 1, name: longPerson })).toBeVisible();
  const customer = idIn(desk.url());
  await desk.goto(admin.customerTopUp(customer));
  await desk.getByLabel('Amount').fill('1234567.89');
  await desk.getByLabel('Note').fill('П'.repeat(120));
  await desk.getByRole('button', { name: 'Top up' }).click();
  await desk.waitForURL(admin.customer(customer));
  return {
    domain,
    name,
    order,
    invoice,
    group,
    customer,
    topUp: await idOfFirst(desk, admin.customerTopUp(customer)),
    operation: await idOfFirst(desk, `${admin.operations('done')}&q=${name}`),
    call: await idOfFirst(desk, admin.apiLog({ function: 'domain/create' })),
    letter: await idOfFirst(desk, admin.letters()),
  };
}

/** The owner adds a colleague, who signs in and chooses Russian. */
async function join(desk: Page, colleague: Page): Promise<void> {
  const email = `${freeName('com')}@staff.example`;
  await desk.goto(routes.admin.staff());
  await desk.getByLabel('Name', { exact: true }).fill('Ольга');
  await desk.getByLabel('E-mail').fill(email);
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
}

async function speakRussian(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Русский' }).filter({ visible: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
}

async function newPage(browser: Browser): Promise<Page> {
  return (await browser.newContext({ locale: 'ru-RU' })).newPage();
}
