import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import stories from '../../playwright.config';

const root = join(import.meta.dirname, '../..');
const [server] = [stories.webServer].flat();

/** The panel of the stories, with a year behind it, looked at instead of used. */
const config: ReturnType<typeof defineConfig> = defineConfig({
  ...stories,
  testDir: '.',
  // One prepares what there is to see, the others look at it in their own width, colours and language.
  projects: [
    { name: 'prepare', testMatch: 'prepare.ts' },
    { name: 'screens', testMatch: 'screens.ts', dependencies: ['prepare'] },
    { name: 'sheet', testMatch: 'sheet.ts', dependencies: ['screens'] },
  ],
  timeout: 600_000,
  fullyParallel: true,
  reporter: [['list']],
  outputDir: join(root, 'test-results/pictures-run'),
  ...(server === undefined ? {} : { webServer: { ...server, cwd: root, env: { ...server.env, DEMO: 'year' } } }),
});

export default config;
