import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isBuilt } from '@/scripts/build/sources';
import { buildAll, generate } from '@/scripts/build/steps';
import { dependencyRules, lint, tool, types, unusedCode } from '@/scripts/check/static-steps';
import { runStep } from '@/scripts/check/step';
import { freePort } from '@/scripts/launch/ports';
import { ensureChromium } from '@/scripts/test/chromium';
import { sum, tallyOfPlaywright, tallyOfStep, tallyOfVitest, type Tally } from '@/scripts/test/tally';

const startedAt = Date.now();
const reports = mkdtempSync(join(tmpdir(), 'domovoi-test-reports-'));

await generate();
const staticTallies = await staticSteps();
// The system tests that ask the web server over HTTP start the built one.
const build = await tryBuild();
const tallies = [...staticTallies, tallyOfStep(build), await vitest(), await browser(build)];
rmSync(reports, { recursive: true, force: true });

const { passed, failed } = sum(tallies);
console.log(`All of it took ${Math.round((Date.now() - startedAt) / 1000)} s.`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

// Two at a time: more would only wait for each other on two cores.
async function staticSteps(): Promise<readonly Tally[]> {
  const first = await Promise.all([runStep(lint), runStep(dependencyRules)]);
  const second = await Promise.all([runStep(types), runStep(unusedCode)]);
  return [...first, ...second].map(tallyOfStep);
}

async function vitest(): Promise<Tally> {
  const report = join(reports, 'vitest.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { isOk } = await runStep({ name: 'unit and system tests', command: tool('vitest'), args, isLive: true });
  return tallyOfVitest(report, isOk);
}

async function browser(build: { readonly isOk: boolean }): Promise<Tally> {
  const chromium = ensureChromium();
  if (chromium === null) console.log('FAIL no Chromium: none is installed and none could be');
  if (!build.isOk || chromium === null) return tallyOfStep({ isOk: false });
  const report = join(reports, 'playwright.json');
  const env = {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    CHROMIUM_PATH: chromium,
    E2E_PORT: String(await freePort()),
    E2E_SIMULATOR_PORT: String(await freePort()),
    // The port after another may be taken.
    E2E_TELEGRAM_PORT: String(await freePort()),
  };
  const { isOk } = await runStep({
    name: 'browser tests',
    command: tool('playwright'),
    args: ['test'],
    env,
    isLive: true,
  });
  return tallyOfPlaywright(report, isOk);
}

async function tryBuild(): Promise<{ readonly isOk: boolean }> {
  try {
    if (!isBuilt()) await buildAll();
    console.log('ok   build');
    return { isOk: true };
  } catch (error) {
    console.log(`FAIL build\n${error instanceof Error ? error.message : String(error)}`);
    return { isOk: false };
  }
}
