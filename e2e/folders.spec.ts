import { routes } from '@/lib/base/routes';
import { press, reach } from './fixtures/reach';
import { expect, test } from './fixtures/test';

test('a customer keeps domains in folders by the keyboard alone on a phone', async ({ page, panel }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await panel.signIn('anna');
  await page.goto(routes.domains());

  await press(page.getByRole('button', { name: 'New folder' }));
  const dialog = page.getByRole('dialog');
  await reach(dialog.getByLabel('Name'));
  await page.keyboard.type('Shops');
  await page.keyboard.press('Enter');
  const folders = page.getByRole('region', { name: 'Folders' });
  await expect(folders.getByRole('link', { name: 'Shops 0' })).toHaveAttribute('aria-current', 'true');
  await panel.isAccessible();

  await press(folders.getByRole('link', { name: 'All domains' }));
  await expect(page).toHaveURL(routes.domains());
  await press(page.getByRole('checkbox', { name: 'Select', exact: true }), 'Space');
  const boxes = page.getByRole('checkbox', { name: /^Select .*\./ });
  const nameOf = async (index: number) =>
    ((await boxes.nth(index).getAttribute('aria-label')) ?? '').replace('Select ', '');
  const [first, third] = [await nameOf(0), await nameOf(2)];
  await press(boxes.nth(0), 'Space');
  await press(boxes.nth(1), 'Space');
  const bar = page.getByRole('form', { name: 'Several domains at once' });
  await expect(bar).toContainText('2 selected');
  await press(bar.getByRole('button', { name: 'Move to folder…' }));

  await expect(page.getByRole('heading', { name: 'Folder of 2 domains' })).toBeVisible();
  await panel.isAccessible();
  await reach(page.getByRole('radio', { name: 'Shops' }));
  await press(page.getByRole('button', { name: 'Move 2 domains' }));
  await expect(folders.getByRole('link', { name: 'Shops 2' })).toHaveAttribute('aria-current', 'true');
  await expect(page.getByRole('table').getByRole('link', { name: first })).toBeVisible();
  await expect(page.getByRole('table').getByRole('link', { name: third })).toBeHidden();

  await press(page.getByRole('button', { name: 'Rename the folder Shops' }));
  const name = dialog.getByLabel('Name');
  await reach(name);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Online shops');
  await page.keyboard.press('Enter');
  await expect(folders.getByRole('link', { name: 'Online shops 2' })).toBeVisible();

  await press(page.getByRole('button', { name: 'New', exact: true }));
  await reach(dialog.getByLabel('Name'));
  await page.keyboard.type('Moscow');
  await expect(dialog.getByLabel('In the folder')).toHaveText(/Online shops/);
  await page.keyboard.press('Enter');
  await expect(folders.getByRole('link', { name: 'Online shops/Moscow 0' })).toHaveAttribute('aria-current', 'true');
  await panel.isAccessible();
  await press(page.getByRole('button', { name: 'New', exact: true }));
  await reach(dialog.getByLabel('Name'));
  await page.keyboard.type('Old');
  await dialog.getByLabel('In the folder').selectOption({ label: 'None: at the top' });
  await page.keyboard.press('Enter');
  await expect(folders.getByRole('link', { name: 'Old 0' })).toHaveAttribute('aria-current', 'true');

  await test.step('where there is room, a folder is dragged into another, which folds', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    const moscow = folders.getByRole('link', { name: /Moscow/ });
    await folders.getByRole('link', { name: 'Old 0' }).dragTo(folders.getByRole('link', { name: 'Online shops 2' }));
    await expect(folders.getByRole('link', { name: /^Online shops\/ ?Old 0/ })).toBeVisible();
    await folders.getByRole('button', { name: 'Hide what is in Online shops' }).click();
    await expect(moscow).toBeHidden();
    await folders.getByRole('button', { name: 'Show what is in Online shops' }).click();
    await expect(moscow).toBeVisible();
    await panel.isAccessible();
  });
  await press(folders.getByRole('link', { name: 'Online shops 2' }));
  await press(page.getByRole('button', { name: 'Remove the folder Online shops', exact: true }));
  // What has just been said of the other one is a dialog, too, as long as it stands there.
  const question = page.getByRole('dialog', { name: 'Remove Online shops?' });
  await expect(question).toContainText('The 2 folders in it go too.');
  await press(question.getByRole('button', { name: 'Remove', exact: true }));
  await expect(folders).toBeHidden();
  await expect(page.getByRole('button', { name: 'New folder' })).toBeVisible();
});

test('staff drag a name onto a folder of the registrar, and it goes there', async ({ desk }) => {
  await desk.goto(routes.admin.domains({ folder: 'none' }));
  const row = desk.locator('tbody').getByRole('link').first();
  const name = (await row.textContent()) ?? '';
  const folders = desk.getByRole('region', { name: 'Folders at the registrar' });
  const target = folders.getByRole('link', { name: /^Own projects/ });
  await row.dragTo(target);
  await expect(desk.getByText('1 domain is being moved at the registrar')).toBeVisible();
  await target.click();
  await expect(desk).toHaveURL(/folder=fld_/);
  await expect(async () => {
    await desk.reload();
    await expect(desk.locator('tbody').getByRole('link', { name })).toBeVisible({ timeout: 1000 });
  }).toPass();
});
