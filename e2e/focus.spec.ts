import type { Locator, Page } from '@playwright/test';
import { routes } from '@/lib/base/routes';
import { byKeyboard } from '@/scripts/accessibility/notes';
import { freeName } from './fixtures/names';
import { expect, test } from './fixtures/test';

const chosen = 'a visitor: what goes into the cart is announced, what goes out of it leads to the next';

test(chosen, { tag: byKeyboard }, async ({ page, panel }) => {
  const main = page.getByRole('main');

  await test.step('a name added to the cart is announced and its button keeps the focus', async () => {
    const name = freeName('ru');
    await page.goto(routes.search(name));
    await main.getByRole('button', { name: `Add ${name} to the cart` }).press('Enter');
    await expect(main.getByRole('status').filter({ hasText: `${name} was added to the cart` })).toBeAttached();
    await expect(main.getByRole('button', { name: `${name} is in the cart` })).toBeFocused();
  });

  await test.step('of a name removed from the cart, the focus goes to the next one, then to the empty cart', async () => {
    await panel.addToCart(freeName('com'));
    await page.goto(routes.cart());
    const lines = main.getByRole('listitem');
    await expect(lines).toHaveCount(2);
    await lines
      .first()
      .getByRole('button', { name: /^Remove/ })
      .press('Enter');
    await expect(lines).toHaveCount(1);
    await expect(lines.first().locator(':focus')).toBeVisible();
    await lines
      .first()
      .getByRole('button', { name: /^Remove/ })
      .press('Enter');
    await expect(main.getByText('The cart is empty')).toBeVisible();
    await holdsFocus(page, main);
  });
});

const kept = 'staff: dialogs and forms lead back to where they were opened, and a refused form to its first error';

test(kept, { tag: byKeyboard }, async ({ desk }) => {
  const main = desk.getByRole('main');

  await test.step('the rule of a zone opens by its link and leads back to it', async () => {
    await desk.goto(routes.admin.prices({ q: 'ru' }));
    const zone = main.getByRole('link', { name: '.ru', exact: true });
    await opensAndCloses(zone, desk.getByRole('dialog'));
    await opensAndCloses(zone, desk.getByRole('dialog'), () =>
      desk.getByRole('button', { name: 'Close' }).press('Enter'),
    );
  });

  await test.step('a form that is refused leads to what has to be mended', async () => {
    await desk.goto(routes.admin.customerNew());
    await main.getByLabel('Name', { exact: true }).fill('Ada');
    await main.getByRole('button', { name: 'Add customer' }).press('Enter');
    await expect(main.getByLabel('E-mail')).toBeFocused();
  });

  await test.step('a question before something is done leads back to its button', async () => {
    await desk.goto(routes.admin.staff());
    const deed = main.getByRole('table').getByRole('button').filter({ visible: true }).first();
    await opensAndCloses(deed, desk.getByRole('dialog'));
  });

  await test.step('the palette leads back to where one was', async () => {
    await desk.goto(routes.admin.customers());
    const search = main.getByRole('searchbox').first();
    await expect(async () => {
      await search.focus();
      await desk.keyboard.press('Control+K');
      await expect(desk.getByRole('combobox', { name: 'Go to' })).toBeFocused({ timeout: 2_000 });
    }).toPass();
    await desk.keyboard.press('Escape');
    await expect(search).toBeFocused();
  });
});

/** Something opens by the keyboard, takes the focus, closes by Escape (or as is said) and gives the focus back. */
async function opensAndCloses(opener: Locator, opened: Locator, close?: () => Promise<void>): Promise<void> {
  const page = opener.page();
  await expect(async () => {
    if (!(await opened.isVisible())) await opener.press('Enter');
    await expect(opened).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await expect(opened.locator(':focus').or(opened.and(page.locator(':focus')))).toBeVisible();
  await (close ? close() : page.keyboard.press('Escape'));
  await expect(opened).toBeHidden();
  await expect(opener).toBeFocused();
}

/** The focus stands on something in there: nothing dropped it on the page. */
async function holdsFocus(page: Page, area: Locator): Promise<void> {
  await expect(area.locator(':focus')).toHaveCount(1);
  await expect(page.locator('body')).not.toBeFocused();
}
