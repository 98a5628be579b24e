import { expect, test, type Page } from '@playwright/test';
import { buildSync } from 'esbuild';

const closed = '<td>shop</td><td><a href="#edit">Edit</a></td>';
const opened = '<td colspan="2"><form><input aria-label="Name"><input aria-label="Value"></form></td>';

test('a form that takes the place of its button and goes away at once leaves the focus on the button', async ({
  page,
}) => {
  await keepFocusOf(page, `<table><tbody><tr>${closed}</tr></tbody></table>`);
  const row = page.locator('tr');
  const become = (content: string) => row.evaluate((element, html) => (element.innerHTML = html), content);

  await page.getByRole('link', { name: 'Edit' }).focus();
  await become(opened);
  await expect(page.getByLabel('Name')).toBeFocused();
  await become(closed);
  await expect(page.getByRole('link', { name: 'Edit' })).toBeFocused();
});

test('a dialog that an address opens and closes gives the focus back to the link that led there', async ({ page }) => {
  await keepFocusOf(page, '<p><a href="#rule">.ru</a></p>');
  const link = page.getByRole('link', { name: '.ru' });
  await link.focus();
  await page.evaluate(() => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<div role="dialog" aria-label="Rule"><input aria-label="Markup"></div>',
    );
  });
  await page.getByLabel('Markup').focus();
  await page.getByRole('dialog').evaluate((dialog) => dialog.remove());
  await expect(link).toBeFocused();
});

async function keepFocusOf(page: Page, content: string): Promise<void> {
  const [code] = buildSync({
    entryPoints: ['components/layout/keep-focus.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'keeper',
  }).outputFiles;
  await page.setContent(`<main><h1>DNS</h1>${content}</main>`);
  await page.addScriptTag({ content: `${code?.text ?? ''}; keeper.keepFocus(document)` });
}
