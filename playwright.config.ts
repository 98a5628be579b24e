import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/test/chromium';

// Each worker of the run reads this file again; what the first reading chose is handed down in the environment.
const port = (process.env['E2E_PORT'] ??= '3810');
const simulatorPort = (process.env['E2E_SIMULATOR_PORT'] ??= '3811');
const telegramPort = (process.env['E2E_TELEGRAM_PORT'] ??= String(Number(simulatorPort) + 1));
const telegramUrl = (process.env['E2E_TELEGRAM_URL'] ??= `http://127.0.0.1:${telegramPort}`);
const dataDir = (process.env['E2E_DATA_DIR'] ??= mkdtempSync(join(tmpdir(), 'domovoi-e2e-')));

const executablePath = process.env['CHROMIUM_PATH'] ?? findChromium() ?? undefined;
const isRoot = process.getuid?.() === 0;

const config: ReturnType<typeof defineConfig> = defineConfig({
  testDir: 'e2e',
  // The walks look at every page when all stories have left there what they leave. The bad days break the registrar that
  // the others share, so they come last, and one at a time.
  projects: [
    { name: 'stories', testIgnore: ['bad-*.spec.ts', 'accessibility/*'] },
    { name: 'walks', testMatch: 'accessibility/*.spec.ts', dependencies: ['stories'] },
    { name: 'bad days', testMatch: 'bad-*.spec.ts', dependencies: ['walks'], workers: 1 },
  ],
  fullyParallel: false,
  workers: 2,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: [['list'], ['json']],
  outputDir: 'test-results',
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'en-US',
    timezoneId: 'Europe/Moscow',
    // A colour on its way to another is no colour to judge, and a thing on its way no thing to click.
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      // Chromium's own sandbox refuses to start for root, as which containers run. Drawing by a GPU that is not there costs most of the time.
      args: ['--disable-gpu', '--disable-background-networking', ...(isRoot ? ['--no-sandbox'] : [])],
    },
  },
  webServer: [
    // Telegram, as far as a bot knows it.
    {
      command: `node --import tsx testing/telegram-server.ts ${telegramPort}`,
      url: `http://127.0.0.1:${telegramPort}/written`,
      reuseExistingServer: false,
      ignoreHTTPSErrors: false,
    },
    // The product as a person starts it: built, with its own database, worker and simulator.
    {
      command: 'node scripts/start.mjs',
      url: `http://localhost:${port}/api/health`,
      timeout: 300_000,
      reuseExistingServer: false,
      gracefulShutdown: { signal: 'SIGTERM', timeout: 60_000 },
      stdout: 'pipe',
      env: {
        PORT: port,
        SIMULATOR_PORT: simulatorPort,
        // A world small enough to know by heart.
        DEMO: 'small',
        SIMULATOR_CONTROL: '1',
        SIMULATOR_STRICT: '1',
        DATA_DIR: dataDir,
        PUBLIC_URL: `http://localhost:${port}`,
        DATABASE_URL: '',
        REGAPI_URL: '',
        TELEGRAM_URL: telegramUrl,
        // Nobody answers there.
        VIES_URL: 'http://127.0.0.1:9',
      },
    },
  ],
});

export default config;
