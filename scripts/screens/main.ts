import { isBuilt } from '@/scripts/build/sources';
import { buildAll } from '@/scripts/build/steps';
import { runStep } from '@/scripts/check/step';
import { tool } from '@/scripts/check/static-steps';
import { freePort } from '@/scripts/launch/ports';
import { ensureChromium } from '@/scripts/test/chromium';

// `npm run screens`: a picture of every screen, in every look, in test-results/screens; index.html shows them side by side.
// `npm run screens -- staff-domain`: of those that have that in their name.
const chromium = ensureChromium();
if (chromium === null) throw new Error('no Chromium: none is installed and none could be');
if (!isBuilt()) await buildAll();
const { isOk } = await runStep({
  name: 'pictures',
  command: tool('playwright'),
  args: ['test', '--config', 'e2e/screens/playwright.config.ts'],
  env: {
    CHROMIUM_PATH: chromium,
    SCREENS: process.argv[2] ?? '',
    E2E_PORT: String(await freePort()),
    E2E_SIMULATOR_PORT: String(await freePort()),
    // The port after another may be taken.
    E2E_TELEGRAM_PORT: String(await freePort()),
  },
  isLive: true,
});
process.exitCode = isOk ? 0 : 1;
