import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

const run = z.object({
  seed: z.number(),
  broken: z.array(z.string()),
  trace: z.string(),
  operations: z.number(),
  inAttention: z.number(),
  calls: z.number(),
  virtualMinutes: z.number(),
  once: z.object({ fault: z.string().nullable(), diesAt: z.string().nullable() }).nullable(),
});

/** What a run came to, as its process tells. */
export type Told = z.output<typeof run>;

export type Ground = {
  readonly databaseUrl: string;
  readonly registrarUrl: string;
  readonly username: string;
  readonly password: string;
};

/** Runs by their numbers, from one up to before another: seeds, or of one fault at one step. */
export type Work = {
  readonly what: 'seeds' | 'once';
  readonly from: number;
  readonly before: number;
  /** Every how manieth. */
  readonly step: number;
};

/** Whether to go on. */
export type Listener = (one: Told) => boolean;

/** How the process of some runs ended: by itself, stopped by who listened, or in the middle of a run. */
type Ending = { readonly how: 'over' | 'stopped' } | { readonly how: 'fell'; readonly why: string };

const dieWithParent = pathToFileURL(join(import.meta.dirname, '../scripts/launch/die-with-parent.mjs')).href;
/** Many times as long as a run takes on a machine that has much else to do. */
const patienceMs = 10 * 60_000;

/** Runs in a process of their own, which ends when this one does. */
export async function runProcess(bundle: string, ground: Ground, work: Work, told: Listener): Promise<Ending> {
  const { databaseUrl, registrarUrl, username, password } = ground;
  const numbers = [work.from, work.before, work.step].map(String);
  const args = [databaseUrl, registrarUrl, username, password, work.what, ...numbers];
  // Most of what a run makes is forgotten at once: with more room for it, it is collected less often.
  const flags = [
    '--max-semi-space-size=64',
    '--import',
    dieWithParent,
    '--conditions=react-server',
    '--enable-source-maps',
  ];
  const child = spawn(process.execPath, [...flags, bundle, ...args], {
    env: {
      ...process.env,
      LAUNCHER_PID: String(process.pid),
      DATABASE_URL: databaseUrl,
      NODE_ENV: 'test',
      APP_SECRET: 'a secret for tests alone, 32 characters or more',
      REGAPI_URL: `${registrarUrl}/api/regru2`,
      REGAPI_USERNAME: username,
      REGAPI_PASSWORD: password,
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const ended = new Promise<string | null>((resolve) =>
    child.once('exit', (code, signal) => resolve(code === 0 ? null : `with ${code ?? signal ?? 'nothing'}`)),
  );
  if (!child.stdout) throw new Error('the process of a campaign tells nothing');
  const lost = new AbortController();
  lost.signal.addEventListener('abort', () => child.kill('SIGKILL'));
  const patience = setTimeout(() => lost.abort(), patienceMs);
  let isEnough = false;
  for await (const line of createInterface({ input: child.stdout })) {
    if (isEnough || !line.startsWith('{')) continue;
    patience.refresh();
    isEnough = !told(run.parse(JSON.parse(line)));
    if (isEnough) child.kill('SIGKILL');
  }
  clearTimeout(patience);
  const why = await ended;
  if (isEnough) return { how: 'stopped' };
  if (lost.signal.aborted) return { how: 'fell', why: `after ${patienceMs / 60_000} minutes in one run` };
  return why === null ? { how: 'over' } : { how: 'fell', why };
}
