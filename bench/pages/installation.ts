import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDatabase, startEmbedded } from '@/scripts/database/embedded';
import { migrate } from '@/scripts/database/migrate';

/** Whatever `work` needs of databases: each name makes a migrated, empty one. Nothing is left of them afterwards. */
export async function withDatabase<Value>(
  work: (database: (name: string) => Promise<string>) => Promise<Value>,
): Promise<Value> {
  const home = mkdtempSync(join(tmpdir(), 'bench-pages-'));
  const server = await startEmbedded({ home, durable: false });
  try {
    return await work(async (name) => {
      await ensureDatabase(server, name);
      await migrate(server.urlOf(name));
      return server.urlOf(name);
    });
  } finally {
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

/** What a program beside this file prints, as JSON. In a process of its own, because a process has one database. */
export function programOn(databaseUrl: string, file: string, args: readonly string[]): unknown {
  const program = join(import.meta.dirname, file);
  const ran = spawnSync(process.execPath, ['--conditions', 'react-server', '--import', 'tsx', program, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    env: { ...process.env, DATABASE_URL: databaseUrl, APP_SECRET: benchSecret, NODE_ENV: 'production' },
  });
  if (ran.status !== 0) throw new Error(`${file} failed: ${ran.stderr}`);
  return JSON.parse(ran.stdout);
}

export const benchSecret = 'a secret for benchmarks alone, 32 characters or more';
