import { routes } from '@/lib/base/routes';
import { expect, test } from './fixtures/test';

test('the owner makes a group with a price of its own, its customer sees it, and a promised renewal price holds', async ({
  page,
  panel,
  desk,
}) => {
  const row = page.getByRole('row', { name: /^\.org / });
  const dialog = desk.getByRole('dialog');
  await page.goto(routes.prices());
  const everybodys = await row.innerText();

  await test.step('a group is made and a customer put into it from the list', async () => {
    await desk.goto(routes.admin.customers());
    await desk.getByRole('link', { name: 'Groups' }).click();
    await desk.getByRole('button', { name: 'Add a group' }).click();
    await dialog.getByLabel('Name').fill('Partners');
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(desk.getByRole('link', { name: 'Partners' })).toBeVisible();
    await panel.isAccessible(desk);
    await desk.getByRole('button', { name: 'Add a group' }).click();
    await dialog.getByLabel('Name').fill('partners');
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(dialog.getByText('There is a group of this name already')).toBeVisible();
    await desk.keyboard.press('Escape');
    await desk.goto(routes.admin.customers({ q: 'anna@' }));
    await desk.getByRole('button', { name: 'Move', exact: true }).click();
    await expect(desk.getByText('Select at least one customer')).toBeVisible();
    await desk.getByRole('checkbox', { name: 'Select Анна Орлова' }).check();
    await desk.getByLabel('Into the group').selectOption('Partners');
    await desk.getByRole('button', { name: 'Move', exact: true }).click();
    await expect(desk.getByText('1 customer is in Partners now')).toBeVisible();
    await panel.isAccessible(desk);
  });

  await test.step('a rule for it needs to say whom or what it is for, and says which one decides', async () => {
    await desk.goto(routes.admin.specialPrices());
    await desk.getByRole('link', { name: 'Add a rule' }).click();
    await dialog.getByLabel('Zone').fill('.ORG');
    await dialog.getByLabel('Markup, %').fill('0');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog.getByText('Choose a group or an act').first()).toBeVisible();
    await expect(dialog.getByLabel('Zone')).toHaveValue('.ORG');
    await panel.isAccessible(desk);
    await dialog.getByLabel('Customers').selectOption('Partners');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toBeHidden();
    await expect(desk.getByRole('row', { name: /Partners.*\.org/ })).toContainText('Every act');
    await desk.getByLabel('Zone').fill('org');
    await desk.getByLabel('Customers').selectOption('Partners');
    await desk.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(desk.getByRole('row', { name: /^Renewal/ })).toContainText('Special rule (Partners, .org, Every act)');
    await panel.isAccessible(desk);
  });

  await test.step('its customer sees the price, and nobody else does', async () => {
    await page.goto(routes.prices());
    expect(await row.innerText()).toBe(everybodys);
    await panel.signIn('anna');
    await page.goto(routes.prices());
    expect(await row.innerText()).not.toBe(everybodys);
  });

  await test.step('a promised renewal price is not below the cost without a reason', async () => {
    await desk.goto(routes.admin.domain('teplodom-tver.ru'));
    const card = desk.locator('section').filter({ has: desk.getByRole('heading', { name: 'Renewal price' }) });
    await card.getByRole('button', { name: 'Lock the price' }).click();
    await dialog.getByLabel('Price a year').fill('1');
    await dialog.getByLabel('Until').fill('31.12.2031');
    await dialog.getByRole('button', { name: 'Lock', exact: true }).click();
    await expect(dialog.getByText('This is below what the registrar asks').first()).toBeVisible();
    await panel.isAccessible(desk);
    await dialog.getByLabel('Reason to sell below the cost').fill('Signed for five years');
    await dialog.getByRole('button', { name: 'Lock', exact: true }).click();
    await expect(card).toContainText(/₽1(?:\.00)? until December 31, 2031/);
    await panel.isAccessible(desk);
    await page.goto(`${routes.domains()}?q=teplodom-tver.ru`);
    await page.getByRole('link', { name: 'teplodom-tver.ru' }).click();
    await page.waitForURL(/\/domains\/dom_/);
    await page.goto(`${page.url().split('?')[0]}/renew`);
    await expect(page.getByText(/A year costs you ₽1(?:\.00)? at most until December 31, 2031/)).toBeVisible();
    await panel.isAccessible();
    await card.getByRole('button', { name: 'Unlock' }).click();
    await dialog.getByRole('button', { name: 'Unlock' }).click();
    await expect(card.getByRole('button', { name: 'Lock the price' })).toBeVisible();
  });

  await test.step('a group that is removed leaves everybody’s prices behind', async () => {
    await desk.goto(routes.admin.customerGroups());
    await desk.getByRole('button', { name: 'Remove Partners' }).click();
    await expect(dialog).toContainText('1 customer gets everybody’s prices, 1 special rule goes.');
    await dialog.getByRole('button', { name: 'Remove', exact: true }).click();
    await expect(desk.getByText('No groups yet')).toBeVisible();
    await page.goto(routes.prices());
    expect(await row.innerText()).toBe(everybodys);
  });
});
