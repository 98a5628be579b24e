import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isBuilt } from '@/scripts/build/sources';
import { buildAll } from '@/scripts/build/steps';
import { tool } from '@/scripts/check/static-steps';
import { runStep } from '@/scripts/check/step';
import { freePort } from '@/scripts/launch/ports';
import { ensureChromium } from '@/scripts/test/chromium';
import { byKeyboard, everyPage } from './notes';
import { accessibilityPage } from './page';
import { checkedIn } from './run-report';

// `npm run accessibility`: runs the stories that look at every page and those by keyboard, and writes docs/accessibility.md of them.
const page = join(import.meta.dirname, '../../docs/accessibility.md');
const chromium = ensureChromium();
if (chromium === null) throw new Error('no Chromium: none is installed and none could be');
if (!isBuilt()) await buildAll();
const reports = mkdtempSync(join(tmpdir(), 'domovoi-accessibility-'));
// One after the other: the bad days break the registrar that the other stories share.
const runs = [
  await stories('stories', chromium),
  await stories('walks', chromium),
  await stories('bad days', chromium),
];
rmSync(reports, { recursive: true, force: true });

const browser = 'Chromium';
const checked = checkedIn(runs);
writeFileSync(page, accessibilityPage({ ...checked, day: new Date().toISOString().slice(0, 10), browser }));
const { looks, tasks, wrong, failed } = checked;
console.log(
  `${looks.length} pages, ${tasks.length} tasks by keyboard, ${wrong.length} wrong, ${failed.length} stories failed`,
);
process.exitCode = failed.length === 0 && looks.length > 0 && tasks.length > 0 ? 0 : 1;

async function stories(project: string, path: string): Promise<unknown> {
  const report = join(reports, `${project.replace(' ', '-')}.json`);
  await runStep({
    name: project,
    command: tool('playwright'),
    args: ['test', '--no-deps', `--project=${project}`, '--grep', `${everyPage}|${byKeyboard}`],
    env: {
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      CHROMIUM_PATH: path,
      E2E_PORT: String(await freePort()),
      E2E_SIMULATOR_PORT: String(await freePort()),
      // The port after another may be taken.
      E2E_TELEGRAM_PORT: String(await freePort()),
    },
    isLive: true,
  });
  if (!existsSync(report)) throw new Error(`the ${project} left no report`);
  return JSON.parse(readFileSync(report, 'utf8'));
}
