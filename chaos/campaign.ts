import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
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

export type Work = { readonly what: 'seeds' | 'once'; readonly from?: number; readonly count?: number };

/** Runs seeds in a process of their own; `told` answers whether to go on. Rejects when the process fails. */
export async function runCampaign(
  bundle: string,
  ground: Ground,
  work: Work,
  told: (one: Told) => boolean,
): Promise<void> {
  const { databaseUrl, registrarUrl, username, password } = ground;
  const args = [
    databaseUrl,
    registrarUrl,
    username,
    password,
    work.what,
    String(work.from ?? 1),
    String(work.count ?? 0),
  ];
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    NODE_ENV: 'test' as const,
    APP_SECRET: 'a secret for tests alone, 32 characters or more',
    REGAPI_URL: `${registrarUrl}/api/regru2`,
    REGAPI_USERNAME: username,
    REGAPI_PASSWORD: password,
  };
  const child = spawn(process.execPath, ['--conditions=react-server', '--enable-source-maps', bundle, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let isEnough = false;
  for await (const line of createInterface({ input: child.stdout })) {
    if (isEnough || !line.startsWith('{')) continue;
    isEnough = !told(run.parse(JSON.parse(line)));
    if (isEnough) child.kill('SIGKILL');
  }
  const code = await ended;
  if (code !== 0 && !isEnough) throw new Error(`the campaign ended with ${code}`);
}
