import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { firstBroken } from './catch-planted';

const nowhere = { databaseUrl: '', registrarUrl: '', username: '', password: '' };
const run = { trace: 'a trace', operations: 0, inAttention: 0, calls: 0, virtualMinutes: 0, once: null };

let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'domovoi-caught-'));
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

/** A process that runs as a campaign does; its first is ended from outside in the middle of its second run. */
function campaign(broken: Readonly<Record<number, string>>): string {
  const file = join(home, 'campaign.mjs');
  writeFileSync(
    file,
    `import { existsSync, writeFileSync } from 'node:fs';
    const [from, before, step] = process.argv.slice(-3).map(Number);
    for (let seed = from; seed < before; seed += step) {
      if (seed === 2 && !existsSync('${home}/ended')) {
        writeFileSync('${home}/ended', '');
        process.kill(process.pid, 'SIGKILL');
      }
      const what = (${JSON.stringify(broken)})[seed];
      console.log(JSON.stringify({ ...${JSON.stringify(run)}, seed, broken: what ? [what] : [] }));
    }`,
  );
  return file;
}

test('a run that somebody ended from outside has not caught the bug; the next that breaks something has', async () => {
  expect(await firstBroken(campaign({ 5: 'I1: twice' }), nowhere)).toEqual({ ...run, seed: 5, broken: ['I1: twice'] });
});

test('a bug that breaks nothing is not caught', async () => {
  expect(await firstBroken(campaign({}), nowhere)).toBeUndefined();
});
