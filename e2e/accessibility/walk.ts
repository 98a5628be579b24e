import type { Page } from '@playwright/test';
import { foundWrong, lookedAt } from '@/scripts/accessibility/notes';
import { javascriptOf, mostJavascript } from '@/testing/javascript';
import { violationsOf } from '../fixtures/accessible';
import { expect, test } from '../fixtures/test';
import { twiceHeardOn } from '../fixtures/twice-heard';
import { overflowOf, widths } from '../overflow';

/** What each of these stories says of its pages; they lie in files of their own so that they run side by side. */
export const canBeRead =
  'can be read in both schemes and at any width, in Russian, name no two things alike, and bring little JavaScript';

export const walkMs = 600_000;

/** Pages that are too wide, those that are too heavy, those that break a rule of accessibility, and what is heard twice. */
type Found = Readonly<Record<'wide' | 'heavy' | 'broken' | 'twice', string[]>>;

/** Opens each address once, at the widest, narrows it, and fails on all that is wrong with any of them. */
export async function walk(page: Page, who: string, addresses: readonly string[]): Promise<void> {
  const found: Found = { wide: [], heavy: [], broken: [], twice: [] };
  for (const address of addresses) {
    await lookAt(page, address, found);
    note(lookedAt, [`${who} ${patternOf(address)}`]);
  }
  note(foundWrong, Object.values(found).flat());
  expect(found).toEqual({ wide: [], heavy: [], broken: [], twice: [] });
}

async function lookAt(page: Page, address: string, { wide, heavy, broken, twice }: Found): Promise<void> {
  await page.setViewportSize(widths[0]);
  const answer = await page.goto(address);
  const weight = javascriptOf((await answer?.text()) ?? '');
  if (weight > mostJavascript) heavy.push(`${address.slice(0, 60)}: ${weight.toFixed(2)}`);
  // What an open dialog covers is there for nobody.
  const heading = page.getByRole('heading', { level: 1 }).or(page.getByRole('dialog'));
  await expect(heading.first()).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  broken.push(...(await violationsOf(page)));
  twice.push(...(await twiceHeardOn(page)).map((heard) => `${address.slice(0, 60)}: ${heard}`));
  for (const size of widths) {
    await page.setViewportSize(size);
    const out = await page.evaluate(overflowOf);
    if (out !== null) wide.push(`${address.slice(0, 60)} at ${size.width}: ${out}`);
  }
}

/** The page without what it is about: `/admin/domains/…/dns`. */
function patternOf(address: string): string {
  const { pathname } = new URL(address, 'http://panel');
  return pathname.replaceAll(/\/(?=[^/]*\d)[^/]+/g, '/…');
}

/** Written into the report of the run, of which docs/accessibility.md is made. */
function note(type: string, descriptions: readonly string[]): void {
  test.info().annotations.push(...descriptions.map((description) => ({ type, description })));
}
