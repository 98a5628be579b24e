import type { Page } from '@playwright/test';
import { routes } from '@/lib/base/routes';
import { idOfFirst } from './first';
import { loginOf } from './fixtures/logins';
import { expect, test } from './fixtures/test';

test('a customer gives a domain to another, who refuses it once and then takes it', async ({
  page,
  panel,
  browser,
}) => {
  const friend = await (await browser.newContext()).newPage();
  const { email, password } = loginOf('northwind');
  await panel.signIn('anna');
  await signIn(friend, email, password);
  const id = await idOfFirst(page, routes.domains());

  await test.step('what it takes, and to whom', async () => {
    await page.goto(routes.domain(id));
    await page.getByRole('link', { name: 'Give away or move' }).click();
    await expect(page.getByText('To another registrar')).toBeVisible();
    await panel.isAccessible();
    await page.getByLabel('Their email').fill('no address');
    await page.getByRole('button', { name: 'Offer it' }).click();
    await expect(page.getByLabel('Their email')).toHaveValue('no address');
    await page.getByLabel('Their email').fill(loginOf('anna').email);
    await page.getByRole('button', { name: 'Offer it' }).click();
    await expect(page.getByText('That is your own address').first()).toBeVisible();
  });

  const name = await nameOn(page);
  await test.step('refused: it stays', async () => {
    await offer(page, email);
    await friend.goto(routes.domains());
    await panel.isAccessible(friend);
    await friend.getByRole('button', { name: `Refuse ${name}` }).click();
    await expect(friend.getByRole('button', { name: `Refuse ${name}` })).toBeHidden();
    await page.reload();
    await expect(page.getByRole('button', { name: 'Offer it' })).toBeVisible();
  });

  await test.step('accepted: it has changed hands', async () => {
    await offer(page, email);
    await friend.goto(routes.domains());
    await friend.getByRole('button', { name: `Accept ${name}` }).click();
    await expect(friend.getByRole('table').getByRole('link', { name })).toBeVisible();
    const gone = await page.goto(routes.domain(id));
    expect(gone?.status()).toBe(404);
    await friend.goto(routes.domain(id));
    await expect(friend.getByRole('heading', { level: 1 })).toContainText(name);
  });

  await test.step('and back, so that other stories find it where it was', async () => {
    await friend.goto(routes.domainLeave(id));
    await offer(friend, loginOf('anna').email);
    await page.goto(routes.domains());
    await page.getByRole('button', { name: `Accept ${name}` }).click();
    await expect(page.getByRole('button', { name: `Accept ${name}` })).toBeHidden();
  });
  await friend.context().close();
});

async function nameOn(page: Page): Promise<string> {
  return (await page.getByRole('heading', { level: 1 }).innerText()).replace(/^Give away or move /, '').trim();
}

async function offer(page: Page, email: string): Promise<void> {
  await page.getByLabel('Their email').fill(email);
  await page.getByRole('button', { name: 'Offer it' }).click();
  await expect(page.getByText(`Offered to ${email}`)).toBeVisible();
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto(routes.signIn());
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}
