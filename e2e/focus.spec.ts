import type { Locator, Page } from '@playwright/test';
import { routes } from '@/lib/base/routes';
import { byKeyboard } from '@/scripts/accessibility/notes';
import { freeName } from './fixtures/names';
import { press, reach } from './fixtures/reach';
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

const keeps = 'a customer: a checkout, records, menus and questions lead on, and Escape closes what opened';

test(keeps, { tag: byKeyboard }, async ({ page, panel }) => {
  const main = page.getByRole('main');
  const { keyboard } = page;
  const title = main.getByRole('heading', { level: 1 });
  await panel.signIn('anna');

  await test.step('what is paid for leads to the order, and the order to the domain', async () => {
    const name = freeName('ru');
    await panel.addToCart(name);
    await page.goto(routes.cart());
    await press(main.getByRole('link', { name: 'Checkout' }));
    await expect(page).toHaveURL(routes.checkout());
    await expect(title).toBeFocused();
    await press(main.getByRole('radio', { name: /Орлова/ }), 'Space');
    await press(main.getByRole('button', { name: /^Pay/ }));
    await expect(main.getByText('Everything is registered')).toBeVisible({ timeout: 60_000 });
    await holdsFocus(page, main);
    await press(main.getByRole('link', { name: `Open ${name}` }));
    await expect(main.getByRole('heading', { level: 1, name })).toBeFocused();
  });

  await test.step('a record added leaves the form ready for the next; an edit and a question lead back', async () => {
    const subname = freeName('ru').replace('.ru', '');
    await page.goto(routes.domains({ q: 'kamin' }));
    await press(main.getByRole('link', { name: 'kamin-master.ru', exact: true }));
    await expect(main.getByRole('heading', { level: 1, name: 'kamin-master.ru' })).toBeFocused();
    await press(main.getByRole('link', { name: 'DNS', exact: true }));
    const added = main.getByLabel('Name', { exact: true }).first();
    await reach(added);
    await keyboard.type(subname);
    await keyboard.press('Tab');
    await keyboard.type('192.0.2.10');
    await keyboard.press('Enter');
    const edit = main.getByRole('link', { name: `Edit A ${subname}` });
    await expect(edit).toBeVisible({ timeout: 30_000 });
    await expect(added).toBeFocused();
    await expect(added).toHaveValue('');

    await press(edit);
    await expect(main.getByRole('table').getByLabel('Name', { exact: true })).toBeFocused();
    await keyboard.press('Escape');
    await expect(edit).toBeFocused();

    const remove = main.getByRole('button', { name: `Delete A ${subname}` });
    const question = page.getByRole('dialog');
    await opensAndCloses(remove, question);
    await keyboard.press('Enter');
    await press(question.getByRole('button', { name: 'Delete the record' }));
    await expect(question).toBeHidden();
    await holdsFocus(page, main);
    await expect(remove).toBeHidden({ timeout: 30_000 });
    await holdsFocus(page, main);
  });

  await test.step('what was chosen in a list and is let go leaves the focus in the list', async () => {
    await page.goto(routes.domains());
    await press(main.getByRole('checkbox', { name: /^Select .+\./ }).first(), 'Space');
    await press(main.getByRole('button', { name: 'Clear the selection' }));
    await holdsFocus(page, main);
    await opensAndCloses(main.getByRole('button', { name: 'Columns' }), page.getByRole('dialog', { name: 'Columns' }));
  });

  await test.step('the menu of the account gives the focus back to its button', async () => {
    await opensAndCloses(page.getByRole('button', { name: 'Account' }), page.getByRole('menu'));
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
    await expect(main.getByLabel('Email')).toBeFocused();
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
    if (!(await opened.isVisible())) {
      await page.evaluate(() => Object.assign(globalThis, { isAsLoaded: true }));
      await opener.press('Enter');
    }
    await expect(opened).toBeVisible({ timeout: 3_000 });
    // A link that was pressed before its scripts had come loads another page, which leads back to nothing.
    const isAsLoaded = await page.evaluate(() => 'isAsLoaded' in globalThis);
    if (!isAsLoaded) await page.goBack();
    expect(isAsLoaded).toBe(true);
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
