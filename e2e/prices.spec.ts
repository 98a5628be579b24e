import { routes } from '@/lib/base/routes';
import { expect, test } from './fixtures/test';

test('the owner puts a zone on sale, orders it, and changes prices of several zones after a preview', async ({
  page,
  panel,
  desk,
}) => {
  const soldFirst = page.getByRole('main').getByRole('row').nth(1);
  const shopPrice = (zone: string) => page.getByRole('row', { name: new RegExp(`^\\.${zone} `) });

  await test.step('a zone goes on sale and to the top, by keyboard', async () => {
    await desk.goto(routes.admin.zonesOnSale());
    await desk.getByLabel('Put zones on sale').fill('.blog');
    await desk.keyboard.press('Enter');
    await expect(desk.getByText('On sale now: .blog')).toBeVisible();
    const place = desk.getByLabel('Place of .blog');
    await place.fill('2');
    await place.press('Enter');
    await expect(desk.getByRole('row').nth(2)).toContainText('.blog');
    await desk.getByRole('button', { name: 'Move .blog up' }).press('Enter');
    await expect(desk.getByRole('row').nth(1)).toContainText('.blog');
    // It stands on top now: the way down has the focus that the way up had.
    await expect(desk.getByRole('button', { name: 'Move .blog down' })).toBeFocused();
    await panel.isAccessible(desk);
    await page.goto(routes.prices());
    await expect(soldFirst).toContainText('.blog');
  });

  await test.step('prices are previewed and need a yes where nothing is earned', async () => {
    await desk.goto(routes.admin.prices({ q: 'blo' }));
    await desk.getByRole('checkbox', { name: 'Select .blog' }).check();
    await desk.getByRole('button', { name: 'Change prices…' }).click();
    await desk.getByRole('button', { name: 'Show new prices' }).click();
    await expect(desk.getByText('Fill in at least one of them')).toBeVisible();
    await desk.getByLabel('Markup, %').fill('0');
    await desk.getByLabel('Round to, ₽').fill('0,01');
    await desk.getByRole('button', { name: 'Show new prices' }).click();
    await expect(desk.getByRole('row', { name: /\.blog/ })).toContainText('nothing');
    await panel.isAccessible(desk);
    await desk.getByRole('button', { name: 'Change 1 price' }).click();
    await expect(desk.getByText('Some zones would earn nothing').first()).toBeVisible();
    await desk.getByLabel('Markup, %').fill('1000');
    await desk.getByRole('button', { name: 'Show new prices' }).click();
    const row = desk.getByRole('row', { name: /\.blog/ });
    await expect(row).not.toContainText('nothing');
    const shown = (await row.getByRole('cell').nth(2).innerText()).split(/[→\n]/).at(-1)?.trim() ?? '';
    expect(shown).toMatch(/^₽[\d,]+\.\d\d$/);
    await desk.getByRole('button', { name: 'Change 1 price' }).dblclick();
    await expect(desk.getByText('Prices of 1 zone changed')).toBeVisible();
    await page.reload();
    await expect(shopPrice('blog')).toContainText(shown.replace('.00', ''));
    await desk.goto(routes.admin.audit({ q: 'price-rule:blog' }));
    await expect(desk.getByText('Changed the price of blog together with others')).toHaveCount(1);
  });

  await test.step('the zone follows the general rule again, and goes off sale', async () => {
    await desk.goto(routes.admin.priceChange({ zone: 'blog', change: 'general' }));
    await desk.getByRole('button', { name: 'Change 1 price' }).click();
    await expect(desk.getByText('Prices of 1 zone changed')).toBeVisible();
    await desk.goto(routes.admin.zonesOnSale());
    await expect(desk.getByRole('row', { name: /\.blog/ })).toContainText('follows general rule');
    await desk.getByRole('button', { name: 'Take .blog off sale' }).click();
    await expect(desk.getByText('.blog is off sale')).toBeVisible();
    await expect(desk.getByRole('button', { name: 'Take .ru off sale' })).toBeFocused();
  });
});
