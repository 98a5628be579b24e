import { routes } from '@/lib/base/routes';
import { onOtherKeyboard } from '@/lib/shop/find/keyboard';
import { openPalette } from './fixtures/palette';
import { expect, test } from './fixtures/test';
import { byKeyboard } from '@/scripts/accessibility/notes';

const alone = 'a Cyrillic name is found and opened by keyboard alone, also typed on the wrong keyboard';

test(alone, { tag: byKeyboard }, async ({ page, panel }) => {
  await panel.signIn('anna');
  const rows = page.getByRole('main').getByRole('table').getByRole('link', { name: /\.рф$/ });
  await page.goto(routes.domains({ q: '.рф' }));
  const name = (await rows.first().innerText()).trim();
  await page.goto(routes.settings());
  const began = page.getByRole('heading', { level: 1 });
  await expect(began).toBeVisible();

  await openPalette(page);
  const field = page.getByRole('combobox', { name: 'Go to' });
  await expect(field).toBeFocused();
  await expect(page.getByRole('option', { name: 'Wallet', exact: true })).toBeVisible();
  await page.keyboard.type('wallet');
  await expect(page.getByRole('option', { name: 'Wallet', exact: true })).toHaveAttribute('data-highlighted', '');
  await page.keyboard.press('Escape');
  await expect(field).toBeHidden();

  await page.getByRole('button', { name: 'Go to anything' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type(name.slice(0, 6).toUpperCase());
  await expect(page.getByRole('option', { name })).toHaveAttribute('data-highlighted', '');
  await panel.isAccessible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Go to anything' })).toBeFocused();

  await page.keyboard.press('Enter');
  await page.keyboard.type(onOtherKeyboard(name.slice(0, 6)));
  await expect(page.getByRole('option', { name })).toHaveAttribute('data-highlighted', '');
  await page.keyboard.press('Control+A');
  await page.keyboard.type(name);
  await expect(page.getByRole('option', { name: `DNS of ${name}` })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
});

test('what is typed while the palette is on its way is not lost, nor is where one was', async ({ page, panel }) => {
  await panel.signIn('anna');
  await page.goto(routes.settings());
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const name = page.getByLabel('Name', { exact: true });
  await name.focus();
  let sendCode = () => {};
  const isSent = new Promise<void>((resolve) => (sendCode = resolve));
  await page.route('**/_next/static/**', async (route) => {
    await isSent;
    await route.continue();
  });

  await openPalette(page);
  await page.keyboard.type('no such');
  await page.keyboard.press('Escape');
  await expect(name).toBeFocused();
  await page.keyboard.press('Control+K');
  await page.keyboard.type('wal');
  sendCode();
  await page.keyboard.type('let');
  const field = page.getByRole('combobox', { name: 'Go to' });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('wallet');
  await page.keyboard.type('s');
  await page.keyboard.press('Backspace');
  await expect(page.getByRole('option', { name: 'Wallet', exact: true })).toHaveAttribute('data-highlighted', '');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Wallet' })).toBeVisible();
});

test('staff find a customer by part of an address, and a number of the overview opens its list', async ({ desk }) => {
  await desk.goto(routes.admin.home());
  await openPalette(desk);
  await desk.getByRole('combobox', { name: 'Go to' }).fill('anna@');
  await expect(desk.getByRole('option', { name: /Анна Орлова/ })).toBeVisible();
  await desk.keyboard.press('Escape');

  const sentence = desk.getByRole('link', { name: /\d+ domains? expires? within a week/ });
  const [count = ''] = /\d+/.exec(await sentence.innerText()) ?? [];
  await sentence.click();
  await expect(desk.getByRole('heading', { level: 1, name: 'Domains' })).toBeVisible();
  await expect(desk.getByRole('main').getByRole('table').getByRole('row')).toHaveCount(Number(count) + 1);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the palette is a page', async ({ page, panel }) => {
    await panel.signIn('anna');
    await page.getByRole('button', { name: 'Go to anything' }).click();
    await page.getByRole('searchbox').fill('teplodom');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(routes.find('teplodom'));
    await expect(
      page
        .getByRole('main')
        .getByRole('link', { name: /teplodom-tver\.ru/ })
        .first(),
    ).toBeVisible();
  });
});
