import { readFileSync } from 'node:fs';
import { routes } from '@/lib/base/routes';
import { freeName } from './fixtures/names';
import { registrar } from './fixtures/registrar';
import { expect, test } from './fixtures/test';

test('a deleted name is found by a pattern and goes into the cart; one that is free soon says when, and is bid for', async ({
  page,
  desk,
  panel,
}) => {
  const [free, soon] = [freeName('ru'), freeName('su')];
  await registrar.released({ deleted: [free], expiring: [soon] });
  await desk.goto(routes.admin.registrar());
  for (const source of ['Deleted names', 'Expiring names'])
    await desk.getByRole('button', { name: `Sync now ${source}` }).click();

  const pattern = `${free.slice(0, 6)}*${free.slice(-5)}`;
  await expect(async () => {
    await page.goto(`${routes.released()}?q=${encodeURIComponent(pattern)}`);
    await expect(page.getByRole('rowheader', { name: free })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await panel.isAccessible();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download CSV' }).click(),
  ]);
  expect(readFileSync(await file.path(), 'utf8')).toContain(`\r\n${free},${free},`);
  await page.getByRole('button', { name: `Add ${free} to the cart` }).click();
  await expect(page.getByRole('button', { name: `${free} is in the cart` })).toBeVisible();

  const bid = desk.getByRole('link', { name: `Place a bid for ${soon}` });
  await expect(async () => {
    await desk.goto(routes.admin.released({ show: 'expiring', q: soon }));
    await expect(bid).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await bid.click();
  await panel.isAccessible(desk);
  await desk.getByRole('searchbox', { name: 'Find a customer' }).fill('anna@');
  await desk.keyboard.press('Enter');
  await desk.getByRole('link', { name: /^Choose Анна/ }).click();
  await desk.getByLabel('Bid for each').fill('1');
  await desk.getByRole('button', { name: 'Place the bid' }).click();
  await expect(desk.getByText(new RegExp(`${soon}.* 400`)).first()).toBeVisible();
  await panel.isAccessible(desk);
  await desk.getByLabel('Bid for each').fill('400');
  await desk.getByRole('radio', { name: 'We do' }).check();
  await desk.getByRole('button', { name: 'Place the bid' }).click();
  await desk.waitForURL(routes.admin.bids());
  await expect(desk.getByRole('row').filter({ hasText: soon })).toContainText('400');
  await panel.isAccessible(desk);

  await desk.goto(routes.admin.released({ q: free }));
  await expect(desk.getByRole('rowheader', { name: free })).toBeVisible();
  await panel.isAccessible(desk);
  await desk.getByRole('link', { name: `Order for a customer ${free}` }).click();
  await desk.getByRole('searchbox', { name: 'Find a customer' }).fill('anna@');
  await desk.keyboard.press('Enter');
  await desk.getByRole('button', { name: /^Order as this customer Анна/ }).click();
  await expect(desk).toHaveURL(routes.released({ q: free }));
  await expect(desk.getByRole('button', { name: `Add ${free} to the cart` })).toBeVisible();

  await page.getByRole('link', { name: 'Free soon' }).click();
  await expect(page.getByRole('link', { name: 'Free soon' })).toHaveAttribute('aria-current', 'page');
  await page.getByLabel('Part of the name').fill(soon.slice(0, -3));
  await page.getByLabel('Letters, from').fill('many');
  await page.getByRole('search', { name: 'Which names' }).getByRole('button', { name: 'Search' }).click();
  await expect(page.getByText('Write a whole number')).toBeVisible();
  const row = page.getByRole('row').filter({ hasText: soon });
  await expect(row).toContainText('in 14 days');
  await expect(row.getByRole('link', { name: `WHOIS of ${soon}` })).toBeVisible();
  await panel.isAccessible();

  await panel.signIn('anna');
  await page.goto(routes.released({ q: 'okna' }));
  await page.getByLabel('Name or pattern').fill('ab*');
  await page.getByRole('button', { name: 'Watch', exact: true }).click();
  await expect(page.getByText('Give at least three letters')).toBeVisible();
  await page.getByLabel('Name or pattern').fill(soon);
  await page.getByRole('button', { name: 'Watch', exact: true }).click();
  const watched = page.getByRole('list', { name: 'Watched names' });
  await expect(watched.getByRole('link', { name: soon })).toBeVisible();
  await panel.isAccessible();
  await watched.getByRole('button', { name: `Watch ${soon} no more` }).click();
  await expect(page.getByText('You watch nothing yet.')).toBeVisible();
});
