import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { birthOf, end, isAlive } from '@/scripts/launch/processes';
import { StartProblem } from '@/scripts/launch/settings';

const processSchema = z.object({ pid: z.number().int(), birth: z.string() });

const runSchema = z.object({
  launcher: processSchema,
  url: z.string(),
  /** Programs of this run; a later run ends those that outlived it. A run of an older version did not name them. */
  programs: z.array(processSchema.extend({ name: z.string().default('') })),
  /** What a further worker on this machine must know. */
  environment: z.record(z.string(), z.string()),
});

/** What is running from a data folder, kept in its `run.json`. */
export type Run = z.infer<typeof runSchema>;

/** Makes this process the only one on the data folder, ending what a killed run left. */
export async function claimRun(dataDir: string, url: string): Promise<void> {
  const earlier = readRun(dataDir);
  if (earlier !== null && isRunning(earlier.launcher)) {
    throw new StartProblem(
      `Domovoi already runs from ${dataDir}: ${earlier.url} (process ${earlier.launcher.pid}). Stop it, or set DATA_DIR and PORT to others.`,
    );
  }
  await Promise.all((earlier?.programs ?? []).filter(isRunning).map(({ pid }) => end(pid, 'SIGTERM', 5000)));
  writeRun(dataDir, { launcher: identify(process.pid), url, programs: [], environment: {} });
}

/** The run that holds the data folder, or held it and was killed. */
export function readRun(dataDir: string): Run | null {
  try {
    return runSchema.parse(JSON.parse(readFileSync(fileIn(dataDir), 'utf8')));
  } catch {
    return null;
  }
}

/** Keeps the run; readable by its owner alone, for it holds the database's password. */
export function writeRun(dataDir: string, run: Run): void {
  writeFileSync(fileIn(dataDir), `${JSON.stringify(run)}\n`, { mode: 0o600 });
}

/** Gives the data folder up. */
export function releaseRun(dataDir: string): void {
  rmSync(fileIn(dataDir), { force: true });
}

/** A process so named that another one, later, under the same number is not taken for it. */
export function identify(pid: number): z.infer<typeof processSchema> {
  return { pid, birth: birthOf(pid) };
}

/** Whether exactly this process still runs. */
export function isRunning({ pid, birth }: z.infer<typeof processSchema>): boolean {
  return isAlive(pid) && birthOf(pid) === birth;
}

function fileIn(dataDir: string): string {
  return join(dataDir, 'run.json');
}
