import type { Page } from '@playwright/test';
import { routes } from '@/lib/base/routes';

/** Where the first link of that name in the table of a page leads. */
export async function hrefOfFirst(page: Page, path: string, name = /./): Promise<string> {
  await page.goto(path);
  const link = page.getByRole('main').locator('tbody').getByRole('link', { name }).first();
  const href = await link.getAttribute('href');
  if (href === null) throw new Error(`${path} leads to nothing called ${name.source}`);
  return href;
}

/** The id that such a link leads to. */
export const idOfFirst = async (page: Page, path: string, name?: RegExp): Promise<string> =>
  idIn(await hrefOfFirst(page, path, name));

/** The id that an address ends in. */
export const idIn = (address: string): string => new URL(address, 'http://panel').pathname.split('/').at(-1) ?? '';

/** The operation that the history of a customer's domain tells of first. */
export async function latestOperation(page: Page, domainId: string): Promise<string> {
  await page.goto(routes.domainHistory(domainId));
  const link = page
    .getByRole('main')
    .locator(`a[href^="${routes.operationStatus('')}"]`)
    .first();
  return idIn((await link.getAttribute('href')) ?? '');
}
