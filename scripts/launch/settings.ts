import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readEnv, type Env } from '@/lib/base/env/env-schema';
import { closeToOthers } from '@/scripts/launch/private-files';

const root = join(import.meta.dirname, '../..');

export type Settings = {
  readonly env: Env;
  /** Absolute; also the home of what we start ourselves. */
  readonly dataDir: string;
  /** Whether PostgreSQL is ours to start. */
  readonly embedsDatabase: boolean;
  /** Whether the registrar is the simulator. */
  readonly simulates: boolean;
  readonly allowsControl: boolean;
};

/** A start that cannot go on, in a line that a person can act upon. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem';
}

/** The configuration of a start: environment, then `.env`, then what we make ourselves. All mistakes are told at once. */
export function loadSettings(): Settings {
  const file = join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
  const dataDir = resolve(root, given['DATA_DIR'] ?? '.data');
  const embedsDatabase = given['DATABASE_URL'] === undefined;
  const reading = readEnv({
    ...given,
    APP_SECRET: given['APP_SECRET'] ?? storedSecret(dataDir),
    // Stands in until the server runs and has told its port.
    DATABASE_URL: given['DATABASE_URL'] ?? 'postgresql://127.0.0.1/domovoi',
  });
  if (!reading.ok)
    throw new StartProblem(['The configuration is wrong:', ...reading.problems.map((line) => `  ${line}`)].join('\n'));
  return {
    env: reading.env,
    dataDir,
    embedsDatabase,
    simulates: reading.env.REGAPI_URL === undefined,
    allowsControl: reading.env.SIMULATOR_CONTROL === '1',
  };
}

function storedSecret(dataDir: string): string {
  const file = join(dataDir, 'app-secret');
  closeToOthers(file);
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const secret = randomBytes(32).toString('hex');
  writeFileSync(file, `${secret}\n`, { mode: 0o600 });
  return secret;
}
