import { routes } from '@/lib/base/routes';
import { expect, test } from './fixtures/test';

test('a customer tags domains, finds them by the tag, and keeps the filter; staff’s tags are apart', async ({
  page,
  panel,
  desk,
}) => {
  const bar = (where: typeof page) => where.getByRole('form', { name: 'Several domains at once' });
  const boxes = (where: typeof page) => where.getByRole('checkbox', { name: /^Select .*\./ });
  const nameOf = async (where: typeof page, index: number) =>
    ((await boxes(where).nth(index).getAttribute('aria-label')) ?? '').replace('Select ', '');

  await panel.signIn('anna');
  await page.goto(`${routes.domains()}?sort=name`);
  const [first, second] = [await nameOf(page, 0), await nameOf(page, 1)];
  await boxes(page).nth(0).check();
  await bar(page).getByRole('button', { name: 'Tag…' }).click();

  await test.step('the page before says what they have, and a tag needs a word', async () => {
    await expect(page.getByRole('heading', { name: 'Tag 1 domain' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Take it off' })).toBeHidden();
    await panel.isAccessible();
    await page.getByLabel('Tag', { exact: true }).fill('#');
    await page.getByRole('button', { name: 'Put it on' }).click();
    await expect(page.getByRole('alert').first()).toBeVisible();
    await page.getByLabel('Tag', { exact: true }).fill('#Shops');
    await page.getByRole('button', { name: 'Put it on' }).click();
    await expect(page.getByRole('row', { name: first })).toContainText('#Shops');
  });

  await test.step('the list shows it, finds by it, and the filter is kept', async () => {
    await page.goto(`${routes.domains()}?sort=name`);
    await expect(page.getByRole('row', { name: first })).toContainText('#Shops');
    await page.getByRole('link', { name: '#Shops 1' }).click();
    await expect(page.getByRole('table').getByRole('link', { name: first })).toBeVisible();
    await expect(page.getByRole('table').getByRole('link', { name: second })).toBeHidden();
    await page.getByRole('button', { name: 'Save this filter' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill('My shops');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    const saved = page.getByRole('region', { name: 'Saved filters' });
    await expect(saved.getByRole('link', { name: 'My shops' })).toHaveAttribute('aria-current', 'true');
    await panel.isAccessible();
    await page.goto(routes.domains());
    await saved.getByRole('link', { name: 'My shops' }).click();
    await expect(page).toHaveURL(/tag=tag_/);
    await expect(page.getByRole('table').getByRole('link', { name: second })).toBeHidden();
    await saved.getByRole('button', { name: 'Forget the filter My shops' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Forget' }).click();
    await expect(saved.getByRole('link', { name: 'My shops' })).toBeHidden();
  });

  await test.step('staff do not see it', async () => {
    await desk.goto(routes.admin.domains({ q: first }));
    await expect(desk.getByRole('table').getByRole('link', { name: first })).toBeVisible();
    await expect(desk.getByRole('main')).not.toContainText('#Shops');
  });

  await test.step('a domain’s own page shows its tags and changes them; staff’s are others', async () => {
    await page.goto(`${routes.domains()}?sort=name`);
    await page.getByRole('table').getByRole('link', { name: first }).click();
    await expect(page.getByRole('link', { name: '#Shops' })).toBeVisible();
    await page.getByRole('button', { name: 'Add a tag' }).click();
    await page.getByRole('dialog').getByLabel('Tag').fill('old');
    await page.getByRole('dialog').getByRole('button', { name: 'Put it on' }).click();
    await expect(page.getByRole('link', { name: '#old' })).toBeVisible();
    await panel.isAccessible();
    await page.getByRole('button', { name: 'Take the tag old off' }).click();
    await expect(page.getByRole('link', { name: '#old' })).toBeHidden();
    await desk.getByRole('table').getByRole('link', { name: first }).click();
    await expect(desk.getByRole('button', { name: 'Add a tag' })).toBeVisible();
    await expect(desk.getByRole('main')).not.toContainText('#Shops');
  });

  await test.step('taken off its last domain it is gone', async () => {
    await page.goto(routes.domains());
    await page.getByRole('link', { name: '#Shops 1' }).click();
    await page.waitForURL(/tag=tag_/);
    await boxes(page).nth(0).check();
    await bar(page).getByRole('button', { name: 'Tag…' }).click();
    await page.getByLabel('Tag', { exact: true }).fill('shops');
    await page.getByRole('button', { name: 'Take it off' }).click();
    await page.waitForURL(routes.domains());
    await page.goto(routes.domains());
    await expect(page.getByRole('link', { name: /#Shops/ })).toBeHidden();
  });
});
