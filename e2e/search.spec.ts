import { routes } from '@/lib/base/routes';
import { freeName } from './fixtures/names';
import { registrar } from './fixtures/registrar';
import { expect, test } from './fixtures/test';

const wrong: readonly (readonly [typed: string, told: RegExp])[] = [
  ['пример-test.ru', /Two alphabets are mixed.+t e s$/],
  ['a.ru', /too short/],
  ['my_name!.ru', /letters, digits and hyphens only/],
  ['-name.ru', /cannot begin or end with a hyphen/],
  ['xn--000.com', /not a valid punycode name/],
  [`${'a'.repeat(64)}.ru`, /at most 63 characters/],
  ['київ.рф', /ї is not in the alphabet of \.рф/],
];

for (const [typed, told] of wrong) {
  test(`"${typed.slice(0, 20)}" is told apart from other mistakes`, async ({ page }) => {
    await page.goto(routes.search());
    const field = page.getByRole('searchbox', { name: 'Domain name' });
    await field.fill(typed);
    await expect(page.getByText(told).first()).toBeVisible();
    await expect(field).toHaveValue(typed);
  });
}

test('a taken name is told as taken and cannot be bought', async ({ page }) => {
  const name = freeName('ru');
  await registrar.taken(name);
  await page.goto(routes.search(name));
  await expect(page.getByRole('main').getByText('Taken').first()).toBeVisible();
  await expect(page.getByRole('button', { name: `Add ${name} to the cart` })).toBeHidden();
});

test('a Cyrillic name is found by its letters and by its punycode', async ({ page }) => {
  for (const typed of ['проверка-имени.рф', 'xn----7sbbn0abbfckrs4m.xn--p1ai']) {
    await page.goto(routes.search(typed));
    await expect(
      page
        .getByRole('main')
        .getByRole('button', { name: /Add .+\.рф to the cart/ })
        .first(),
    ).toBeVisible();
  }
});

test('two names pasted together are two names', async ({ page }) => {
  const [first, second] = [freeName('ru'), freeName('com')];
  await page.goto(routes.search(`${first} ${second}`));
  const list = page.getByRole('region', { name: 'Names of your list' });
  await expect(list.getByRole('button', { name: `Add ${first} to the cart` })).toBeVisible();
  await expect(list.getByRole('button', { name: `Add ${second} to the cart` })).toBeVisible();
});

test('a whole board of zones costs one call', async ({ page }) => {
  const label = freeName('ru').replace('.ru', '');
  await page.goto(routes.search(label));
  await expect(page.getByRole('button', { name: `Add ${label}.com to the cart` })).toBeVisible();
  expect(await registrar.callsAbout(label)).toBe(1);
});

test('similar names are narrowed by zone, length, digits, hyphens and price', async ({ page, panel }) => {
  const label = freeName('ru').replace('.ru', '');
  await registrar.taken(`${label}.ru`);
  await page.goto(routes.search(`${label}.ru`));
  const similar = page.getByRole('region', { name: 'Similar names' });
  const rows = similar.getByRole('listitem');
  await expect(rows.first()).toBeVisible();
  const zone = similar.getByLabel('Zone');
  await zone.selectOption('.com');
  for (const text of await rows.allTextContents()) expect(text).toContain('.com');
  await similar.getByLabel('With hyphens').check();
  await expect(rows.filter({ hasText: `${label}-` }).first()).toBeVisible();
  await similar.getByLabel('Without premium names').check();
  await expect(rows.first()).toBeVisible();
  await panel.isAccessible();
  await similar.getByLabel('Length').selectOption('up to 6');
  await expect(similar.getByRole('status')).toHaveText('No similar name is free.');
});
