import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { closeToOthers, openPrivate } from '@/scripts/launch/private-files';
import { send } from '@/scripts/launch/processes';

export type Program = {
  readonly name: string;
  /** Arguments of Node itself and of the program. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** File that takes what it prints; null: our own terminal. */
  readonly log: string | null;
};

export type Child = {
  readonly name: string;
  readonly pid: number;
  /** Settles with why it ended, such as "exit code 1". */
  readonly ended: Promise<string>;
  hasEnded(): boolean;
  /** Asks it to end and, out of patience, kills it with all it started. */
  stop(patienceMs: number): Promise<void>;
};

const root = join(import.meta.dirname, '../..');
const dieWithParent = pathToFileURL(join(import.meta.dirname, 'die-with-parent.mjs')).href;
const longestLogBytes = 20_000_000;

/** Starts a Node program that ends when we do. */
export function start(program: Program): Child {
  const output = program.log === null ? 'inherit' : openLog(program.log);
  const child = spawn(process.execPath, ['--import', dieWithParent, ...program.args], {
    cwd: root,
    env: { ...process.env, ...program.env, LAUNCHER_PID: String(process.pid) },
    stdio: ['ignore', output, output, 'ipc'],
    // In a group of its own: Ctrl-C reaches the launcher alone, which stops its programs in order.
    detached: true,
  });
  if (typeof output === 'number') closeSync(output);
  const pid = child.pid;
  if (pid === undefined) throw new Error(`${program.name} could not be started`);
  let isOver = false;
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => {
      isOver = true;
      // Whatever it started itself and left behind, such as what holds the port that its next run needs.
      send(-pid, 'SIGKILL');
      resolve(signal === null ? `exit code ${code}` : `signal ${signal}`);
    });
  });
  return {
    name: program.name,
    pid,
    ended,
    hasEnded: () => isOver,
    // Its number may be another's by the time it has ended.
    stop: (patienceMs) => (isOver ? Promise.resolve() : stop(pid, ended, patienceMs)),
  };
}

async function stop(pid: number, ended: Promise<string>, patienceMs: number): Promise<void> {
  send(pid, 'SIGTERM');
  const outOfPatience = setTimeout(() => send(-pid, 'SIGKILL'), patienceMs);
  await ended;
  clearTimeout(outOfPatience);
}

function openLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const isLong = (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > longestLogBytes;
  if (isLong) renameSync(file, `${file}.old`);
  closeToOthers(`${file}.old`);
  return openPrivate(file, 'a');
}
