import { readFileSync } from 'node:fs';
import { routes } from '@/lib/base/routes';
import { freeName } from './fixtures/names';
import { registrar } from './fixtures/registrar';
import { expect, test } from './fixtures/test';

test('a long list pasted into the search is checked on a page of its own, goes on after a refresh and is a file', async ({
  page,
  panel,
}) => {
  const stem = freeName('ru').replace('.ru', '');
  const names = Array.from({ length: 1_200 }, (_, at) => `${stem}-${at + 1}.ru`);
  await registrar.taken(`${stem}-7.ru`);
  await page.goto(routes.search());
  const field = page.getByRole('searchbox', { name: 'Domain name' });
  await field.focus();
  await field.evaluate(
    (input, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    [...names, '-wrong.ru'].join('\n'),
  );
  await page.waitForURL(/name-lists$/);
  await expect(page.getByLabel('Names')).toHaveValue(new RegExp(`^${stem}-1\\.ru`));
  await panel.isAccessible();
  await page.getByRole('button', { name: 'Check them' }).click();
  await page.waitForURL(/name-lists\/lst_/);
  await page.reload();
  await expect(page.getByText('All 1,201 names checked')).toBeVisible({ timeout: 30_000 });
  expect(await registrar.callsAbout(`${stem}-`)).toBe(3);

  await page.getByRole('link', { name: /^Taken/ }).click();
  const list = page.getByRole('list', { name: 'Names of the list' });
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await expect(list.getByRole('link', { name: `Transfer ${stem}-7.ru here` })).toBeVisible();
  await page.getByRole('link', { name: /Taken/ }).click();
  await list.getByRole('button', { name: `Add ${stem}-2.ru to the cart` }).click();
  await expect(list.getByRole('button', { name: `${stem}-2.ru is in the cart` })).toBeVisible();
  await panel.isAccessible();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download CSV' }).click(),
  ]);
  const lines = readFileSync(await file.path(), 'utf8').split('\r\n');
  expect(lines).toHaveLength(1_203);
  expect(lines[7]).toContain(`${stem}-7.ru,Taken`);
  expect(lines[1_201]).toContain("'-wrong.ru,,,Not a name");
});
