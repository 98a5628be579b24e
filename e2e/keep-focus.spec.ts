import { expect, test } from '@playwright/test';
import { buildSync } from 'esbuild';

const closed = '<td>shop</td><td><a href="#edit">Edit</a></td>';
const opened = '<td colspan="2"><form><input aria-label="Name"><input aria-label="Value"></form></td>';

test('a form that takes the place of its button and goes away at once leaves the focus on the button', async ({
  page,
}) => {
  const [code] = buildSync({
    entryPoints: ['components/layout/keep-focus.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'keeper',
  }).outputFiles;
  await page.setContent(`<main><h1>DNS</h1><table><tbody><tr>${closed}</tr></tbody></table></main>`);
  await page.addScriptTag({ content: `${code?.text ?? ''}; keeper.keepFocus(document)` });
  const row = page.locator('tr');
  const become = (content: string) => row.evaluate((element, html) => (element.innerHTML = html), content);

  await page.getByRole('link', { name: 'Edit' }).focus();
  await become(opened);
  await expect(page.getByLabel('Name')).toBeFocused();
  await become(closed);
  await expect(page.getByRole('link', { name: 'Edit' })).toBeFocused();
});
