import type { Page } from '@playwright/test';
import { routes } from '@/lib/base/routes';
import { expect, test } from './fixtures/test';

test('a draft survives a refresh, the way back, and signing out; once it is sent there is none', async ({
  page,
  panel,
}) => {
  await panel.signIn('anna');
  const form = routes.contactNew('ru-person');
  const family = page.getByLabel('Last name', { exact: true });
  await page.goto(form);
  // Nobody reloads a page before its scripts have come.
  await expect(async () => {
    await family.fill('Драфтова');
    await page.reload();
    await expect(family).toHaveValue('Драфтова', { timeout: 2_000 });
  }).toPass();
  await family.fill('Черновикова');
  await page.reload();
  await expect(family).toHaveValue('Черновикова');

  const domains = page.getByRole('navigation').getByRole('link', { name: 'Domains' }).first();
  await domains.click();
  await page.waitForURL(new RegExp(`${routes.domains()}$`));
  await page.goBack();
  await expect(family).toHaveValue('Черновикова');
  // And where the way back comes before a slow machine has wholly left.
  await page.evaluate(goBackAtOnce);
  await family.evaluate((field) => field.setAttribute('data-left', ''));
  await domains.click();
  await expect(page.locator('[data-left]')).toHaveCount(0);
  await expect(family).toHaveValue('Черновикова');

  await signOut(page);
  await panel.signIn('anna');
  await page.goto(form);
  await expect(family).toHaveValue('Черновикова');

  await signOut(page);
  await panel.signIn('northwind');
  await page.goto(form);
  await expect(family).toHaveValue('Crafts');
});

/** In the browser: the next page is left in the moment in which it comes. */
function goBackAtOnce(): void {
  const { pushState } = history;
  history.pushState = (...state) => {
    pushState.apply(history, state);
    history.pushState = pushState;
    history.back();
    const until = performance.now() + 300;
    while (performance.now() < until);
  };
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Account' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/contacts'));
}
