import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, closeSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { commandFor, databaseAccount, giveTo, type Account } from '@/scripts/database/account';
import { postgresBinaries, type Binaries } from '@/scripts/database/binaries';
import { clearLeftover } from '@/scripts/database/leftover';
import { freePort } from '@/scripts/launch/ports';
import { closeToOthers, keepPrivate, openPrivate } from '@/scripts/launch/private-files';

export type EmbeddedOptions = {
  /** Holds `postgres/` (the data), the password, the port of the last run and the server's log. */
  readonly home: string;
  /** False gives up safety on power loss for speed: for tests. */
  readonly durable?: boolean;
  readonly maxConnections?: number;
  /** More of PostgreSQL's settings, each as `name=value`. */
  readonly settings?: readonly string[];
  /** A server that ended and is started again: where it was, and who does not want it any more. */
  readonly again?: { readonly port: number; readonly unwanted: AbortSignal };
};

export type EmbeddedPostgres = {
  readonly port: number;
  urlOf(database: string): string;
  /** Settles when the server has ended, wanted or not. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
};

const startPatienceMs = 60_000;

/** Starts the PostgreSQL server that lives in `home`, making its data on the first run. It dies with this process. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const home = resolve(options.home);
  const place = {
    data: join(home, 'postgres'),
    password: join(home, 'postgres-password'),
    port: join(home, 'postgres-port'),
    log: join(home, 'postgres.log'),
  };
  const account = databaseAccount();
  keepPrivate(home, account);
  const binaries = postgresBinaries();
  await clearLeftover(place.data);
  if (!options.again && !existsSync(join(place.data, 'PG_VERSION'))) initialise(binaries, account, place);

  const port = options.again?.port ?? (await freePort(formerPort(place.port)));
  writeFileSync(place.port, String(port));
  closeToOthers(place.password);
  const password = readFileSync(place.password, 'utf8');
  const urlOf = (database: string) => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;
  // The log of a server that ended says why, and stays.
  const log = openPrivate(place.log, options.again ? 'a' : 'w');
  const guard = launch(binaries, account, place, serverFlags(port, options), log);
  const ended = new Promise<void>((done) => guard.once('exit', () => done()));
  options.again?.unwanted.addEventListener('abort', () => guard.stdin?.end(), { once: true });
  await untilReady(guard, urlOf('postgres'), place.log);
  return { port, urlOf, ended, stop: () => stop(guard, ended) };
}

/** Makes the database if the server has none of that name. */
export async function ensureDatabase(server: EmbeddedPostgres, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.urlOf('postgres') });
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

function formerPort(file: string): number | null {
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) || null : null;
}

type Place = { readonly data: string; readonly password: string; readonly log: string };

// Made beside its place and moved there when whole, so that a run killed half-way leaves nothing that looks finished.
function initialise(binaries: Binaries, account: Account, place: Place): void {
  const unfinished = `${place.data}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  rmSync(place.data, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  giveTo(account, unfinished);
  writeFileSync(place.password, randomBytes(24).toString('hex'), { mode: 0o600 });
  giveTo(account, place.password);
  const flags = [
    `--pgdata=${unfinished}`,
    '--username=postgres',
    `--pwfile=${place.password}`,
    '--auth=scram-sha-256',
    ...localeFlags(),
  ];
  const { command, args, ...identity } = commandFor(account, binaries.initdb, flags, [binaries.initdb, unfinished]);
  const made = spawnSync(command, args, { ...identity, encoding: 'utf8' });
  if (made.status !== 0)
    throw new Error(`PostgreSQL could not make its data in ${place.data}: ${made.stderr || String(made.error)}`);
  renameSync(unfinished, place.data);
}

// Sorting and letter case come from PostgreSQL itself, the same on every machine; trigrams still ask the system what a
// Cyrillic letter is, for which any UTF-8 locale will do.
function localeFlags(): readonly string[] {
  const installed = spawnSync('locale', ['-a'], { encoding: 'utf8' }).stdout ?? '';
  const utf8 = installed.split('\n').find((name) => /^(C|en_US)\.utf-?8$/i.test(name));
  return [
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    ...(utf8 ? [`--lc-ctype=${utf8}`] : []),
  ];
}

function serverFlags(port: number, options: EmbeddedOptions): readonly string[] {
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    `max_connections=${options.maxConnections ?? 100}`,
    ...(options.durable === false ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] : []),
    ...(options.settings ?? []),
  ];
  return settings.flatMap((setting) => ['-c', setting]);
}

function launch(
  binaries: Binaries,
  account: Account,
  place: Place,
  flags: readonly string[],
  log: number,
): ChildProcess {
  const server = commandFor(account, binaries.postgres, ['-D', place.data, ...flags], [binaries.postgres, place.data]);
  const guard = join(import.meta.dirname, 'guard.mjs');
  // In a process group of its own: Ctrl-C in the terminal must not stop the database before the worker has drained.
  const child = spawn(process.execPath, [guard, JSON.stringify({ ...server, stopSignal: 'SIGINT' })], {
    stdio: ['pipe', log, log],
    detached: true,
  });
  closeSync(log);
  return child;
}

async function untilReady(guard: ChildProcess, url: string, log: string): Promise<void> {
  for (const deadline = Date.now() + startPatienceMs; Date.now() < deadline; await sleep(50)) {
    if (guard.exitCode !== null || guard.signalCode !== null) break;
    if (await answers(url)) return;
  }
  guard.stdin?.end();
  throw new Error(`PostgreSQL did not start; its log is ${log}:\n${readFileSync(log, 'utf8').slice(-1500)}`);
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

async function stop(guard: ChildProcess, ended: Promise<void>): Promise<void> {
  guard.stdin?.end();
  await ended;
}
