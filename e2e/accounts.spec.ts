import type { Browser, Page } from '@playwright/test';
import { stepAt, totpCode } from '@/lib/people/auth/totp';
import { routes } from '@/lib/base/routes';
import { freeName } from './fixtures/names';
import { expect, test, type Panel } from './fixtures/test';

const password = 'four words make sense';

test('a session that is ended elsewhere ends at once', async ({ page, panel, browser }) => {
  const email = await signUp(panel);
  const other = await newPage(browser);
  await signIn(other, email);
  await other.waitForURL(routes.domains());

  await page.goto(routes.settings());
  await page.getByRole('button', { name: 'End all others' }).click();
  await expect(page.getByRole('button', { name: 'End all others' })).toBeHidden();

  await other.goto(routes.wallet());
  await expect(other).toHaveURL(routes.signIn(routes.wallet()));
  await page.reload();
  await expect(page).toHaveURL(routes.settings());
  await other.context().close();
});

test('a second factor is asked for after the password, and each of its codes works once', async ({
  page,
  panel,
  browser,
}) => {
  const email = await signUp(panel);
  await page.goto(routes.secondFactor());
  const seed = fromBase32(await page.getByLabel('Key', { exact: true }).innerText());
  await page.getByLabel('Current password', { exact: true }).fill(password);
  await page.getByLabel('Code from the app').fill('000000');
  await page.getByRole('button', { name: 'Turn on' }).click();
  await expect(page.getByLabel('Code from the app')).toHaveAttribute('aria-invalid', 'true');
  const used = totpCode(seed, stepAt(new Date()));
  await page.getByLabel('Code from the app').fill(used);
  await page.getByLabel('Current password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Turn on' }).click();
  const codes = (await page.getByLabel('Recovery codes', { exact: true }).innerText()).trim().split(/\s+/);
  expect(codes).toHaveLength(10);
  await page.getByRole('link', { name: 'Back to the settings' }).click();
  await expect(page.getByRole('button', { name: 'Turn off' })).toBeVisible();

  const other = await newPage(browser);
  await signIn(other, email);
  await expect(other.getByRole('heading', { name: 'One more step' })).toBeVisible();
  await other.goto(routes.domains());
  await expect(other).toHaveURL(routes.signIn(routes.domains()));
  await other.goto(routes.signInCode());
  await other.getByLabel('Code from the app').fill(used);
  await other.getByRole('button', { name: 'Sign in' }).click();
  await expect(other.getByLabel('Code from the app')).toHaveAttribute('aria-invalid', 'true');
  await other.getByLabel('Code from the app').fill(codes[0] ?? '');
  await other.getByRole('button', { name: 'Sign in' }).click();
  await other.waitForURL(routes.domains());
  await other.context().close();
});

test('staff see the panel as a customer, never their credentials, and both names are written down', async ({
  panel,
  desk,
}) => {
  const email = await signUp(panel);
  await desk.goto(routes.admin.customers({ q: email }));
  await desk.getByRole('link', { name: 'Vera Vesela' }).click();
  await desk.getByRole('button', { name: 'See as customer' }).click();
  await desk.waitForURL(routes.domains());
  await expect(desk.getByText('You see the panel as Vera Vesela')).toBeVisible();

  await desk.goto(routes.settings());
  await expect(desk.getByText('These settings belong to the customer')).toBeVisible();
  await expect(desk.getByLabel('Current password', { exact: true })).toHaveCount(0);
  await desk.goto(routes.admin.audit());
  await expect(desk).toHaveURL(routes.domains());

  await desk.getByRole('button', { name: 'Stop' }).click();
  await expect(desk.getByRole('heading', { level: 1, name: 'Vera Vesela' })).toBeVisible();
  await expect(desk.getByRole('row', { name: /Stopped seeing the panel as/ })).toContainText('as customer');
});

test('what is for staff is not there for a customer, and asks a stranger to sign in', async ({
  page,
  panel,
  browser,
}) => {
  await signUp(panel);
  for (const path of [routes.admin.home(), routes.admin.audit(), routes.admin.staff(), routes.admin.customerNew()]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
  }
  const stranger = await newPage(browser);
  await stranger.goto(routes.admin.audit({ q: 'session' }));
  await expect(stranger).toHaveURL(routes.signIn(routes.admin.audit({ q: 'session' })));
  await stranger.context().close();
});

test('signing in works without JavaScript and leads nowhere else', async ({ panel, browser }) => {
  const email = await signUp(panel);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto('/sign-in?returnTo=//evil.example/');
  await fillSignIn(plain, email, 'not the password');
  await expect(plain.getByLabel('Email')).toHaveValue(email);
  await expect(plain.getByLabel('Password', { exact: true })).toHaveValue('');
  await fillSignIn(plain, email, password);
  await expect(plain).toHaveURL(routes.domains());
  await context.close();
});

test('a forgotten password is set anew by a letter, works once and ends what was open', async ({
  page,
  panel,
  browser,
}) => {
  const email = await signUp(panel);
  const other = await newPage(browser);
  await other.goto(routes.signIn());
  await other.getByRole('link', { name: 'Forgot your password?' }).click();
  await other.waitForURL(routes.forgotPassword());
  await other.getByLabel('Email').fill(email);
  await other.getByRole('button', { name: 'Send the link' }).click();
  await expect(other.getByText(`If ${email} has an account`)).toBeVisible();
  const link = await panel.linkTo(email, 'choose a new password');
  await other.goto(link);
  await other.getByLabel('Password', { exact: true }).fill('five other words make sense');
  await other.getByRole('button', { name: 'Set password' }).click();
  await expect(other.getByText('The password is changed')).toBeVisible();
  await fillSignIn(other, email, 'five other words make sense');
  await other.waitForURL(routes.domains());
  await page.goto(routes.wallet());
  await expect(page).toHaveURL(routes.signIn(routes.wallet()));
  await other.goto(link);
  await expect(other.getByText('has been used or has expired')).toBeVisible();
  await other.context().close();
});

test('a new email counts once its letter was opened, and the old one signs in no more', async ({
  page,
  panel,
  browser,
}) => {
  const email = await signUp(panel);
  const to = `${freeName('com')}@customer.example`;
  await page.goto(routes.settings());
  await page.getByLabel('New email').fill(to);
  const form = page.locator('form').filter({ has: page.getByLabel('New email') });
  await form.getByLabel('Current password', { exact: true }).fill(password);
  await form.getByRole('button', { name: 'Change email', exact: true }).click();
  await expect(page.getByText(`We wrote to ${to}`)).toBeVisible();
  await page.goto(await panel.linkTo(to, 'confirm your new address'));
  await page.getByRole('button', { name: 'Use this address' }).click();
  await page.waitForURL(routes.settings());
  await expect(page.getByText(to)).toBeVisible();

  const other = await newPage(browser);
  await signIn(other, email);
  await expect(other.getByText('Email or password is wrong')).toBeVisible();
  await fillSignIn(other, to, password);
  await other.waitForURL(routes.domains());
  await other.context().close();
});

async function newPage(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage();
}

async function signUp(panel: Pick<Panel, 'signUp'>): Promise<string> {
  const email = `${freeName('com')}@customer.example`;
  await panel.signUp({ name: 'Vera Vesela', email, password });
  return email;
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto(routes.signIn());
  await fillSignIn(page, email, password);
}

async function fillSignIn(page: Page, email: string, secret: string): Promise<void> {
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(secret);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

function fromBase32(text: string): Uint8Array {
  const letters = [...text.replace(/\s/g, '')].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter));
  const bits = letters.map((value) => value.toString(2).padStart(5, '0')).join('');
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
}
