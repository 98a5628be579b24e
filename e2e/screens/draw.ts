import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Browser, type Page } from '@playwright/test';
import { routes } from '@/lib/base/routes';
import { isDrawn, languages, pictureName, picturesDir, shapes, widths, type Language } from './looks';
import { readPlaces, stateFile, writeNotDrawn, type Audience } from './places';

/** Draws all that somebody sees; what cannot be drawn is written down, and why. */
export async function drawAll(browser: Browser, audience: Audience): Promise<void> {
  mkdirSync(picturesDir, { recursive: true });
  const context = await browser.newContext({ storageState: stateFile(audience) });
  const page = await context.newPage();
  const notDrawn: string[] = [];
  // One after the other: whoever is signed in has one language at a time.
  for (const language of languages) {
    await speak(page, language);
    for (const [screen, address] of readPlaces(audience)) {
      const name = `${audience}-${screen}`;
      if (!isDrawn(name)) continue;
      await draw(page, { name, address, language }).catch((error: unknown) => {
        notDrawn.push(`${name}, ${language}, ${address}: ${String(error).split('\n')[0]}`);
      });
    }
  }
  await context.close();
  writeNotDrawn(audience, notDrawn);
}

type Screen = { readonly name: string; readonly address: string; readonly language: Language };

/** Opens a page once, at its widest, and looks at it in every shape. */
async function draw(page: Page, { name, address, language }: Screen): Promise<void> {
  await page.setViewportSize(widths.desktop);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(address, { waitUntil: 'load' });
  // Not by its role: a dialog that is open hides the page behind it from those who listen.
  await expect(page.locator('h1').first()).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  for (const shape of shapes) {
    await fit(page, widths[shape.width]);
    await page.emulateMedia({ colorScheme: shape.scheme });
    await picture(page, join(picturesDir, pictureName(name, shape, language)));
  }
}

type Size = { readonly width: number; readonly height: number };

/** As high as its content, so that what stands at the foot of a window lies below it; a dialog stands in a window. */
async function fit(page: Page, window: Size): Promise<void> {
  await page.setViewportSize(window);
  if (await page.getByRole('dialog').first().isVisible()) return;
  const content = await page.evaluate(() => document.documentElement.scrollHeight);
  if (content > window.height) await page.setViewportSize({ width: window.width, height: content });
}

/** The whole window, packed fast: a thousand of them packed small would take most of the time. */
async function picture(page: Page, file: string): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const options = { format: 'png', optimizeForSpeed: true } as const;
  const { data } = await browser.send('Page.captureScreenshot', options);
  await browser.detach();
  writeFileSync(file, Buffer.from(data, 'base64'));
}

/** By the panel's own switch: whoever is signed in reads the language they chose, whatever their browser asks for. */
async function speak(page: Page, language: Language): Promise<void> {
  await page.setViewportSize(widths.desktop);
  await page.goto(routes.prices());
  const choice = page.getByRole('button', { name: language === 'ru' ? 'Русский' : 'English' });
  if ((await page.locator('html').getAttribute('lang')) !== language)
    await choice.filter({ visible: true }).first().click();
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}
