import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import stories from '../../playwright.config';

const root = join(import.meta.dirname, '../..');
const servers = [stories.webServer].flat().filter((server) => server !== undefined);
// The year is lived first, which takes its time on a busy machine.
const startMs = 900_000;

/** The panel of the stories, with a year behind it, looked at instead of used. */
const config: ReturnType<typeof defineConfig> = defineConfig({
  ...stories,
  testDir: '.',
  // One prepares what there is to see, the others look at it; what breaks for all comes when the rest is drawn.
  projects: [
    { name: 'prepare', testMatch: 'prepare.ts' },
    { name: 'screens', testMatch: 'screens.ts', dependencies: ['prepare'] },
    { name: 'bad day', testMatch: 'bad-day.ts', dependencies: ['screens'] },
    { name: 'sheet', testMatch: 'sheet.ts', dependencies: ['bad day'] },
  ],
  timeout: 1_800_000,
  use: { ...stories.use, actionTimeout: 30_000 },
  fullyParallel: true,
  reporter: [['list']],
  outputDir: join(root, 'test-results/pictures-run'),
  webServer: servers.map((server) => ({
    ...server,
    timeout: startMs,
    cwd: root,
    env: { ...server.env, DEMO: 'year' },
  })),
});

export default config;
