import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { localeCookie } from '@/lib/base/i18n/locales';
import { looks, pictureName, picturesDir, widths } from './looks';
import { readPlaces, stateFile } from './places';

mkdirSync(picturesDir, { recursive: true });

for (const look of looks) {
  for (const audience of ['visitor', 'newcomer', 'customer', 'staff']) {
    test(`what a ${audience} sees, ${look.width}, ${look.scheme}, ${look.language}`, async ({ browser, baseURL }) => {
      const context = await browser.newContext({
        viewport: widths[look.width],
        colorScheme: look.scheme,
        storageState: stateFile(audience),
      });
      await context.addCookies([{ name: localeCookie, value: look.language, url: baseURL ?? '' }]);
      const page = await context.newPage();
      for (const [screen, path] of readPlaces()[audience] ?? []) {
        await page.goto(path, { waitUntil: 'networkidle' });
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await page.screenshot({ path: join(picturesDir, pictureName(`${audience}-${screen}`, look)), fullPage: true });
      }
      await context.close();
    });
  }
}
