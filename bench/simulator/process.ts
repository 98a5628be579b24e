import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

export type RunningSimulator = {
  readonly url: string;
  /** Milliseconds from the start of the process to its first answer. */
  readonly startMs: number;
  stop(): Promise<void>;
};

/** Starts the simulator as a process of its own, on a free port, with its controls open. */
export async function startSimulator(args: readonly string[]): Promise<RunningSimulator> {
  const startedAt = performance.now();
  const child = spawn(
    process.execPath,
    [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'simulator/main.ts'), '--port', '0', '--control', ...args],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  process.once('exit', () => child.kill());
  const url = await readUrl(child);
  return { url, startMs: performance.now() - startedAt, stop: () => stop(child) };
}

async function readUrl(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('the simulator has no output');
  for await (const line of createInterface(child.stdout)) {
    const url = /(http:\/\/\S+)\/api\/regru2\//.exec(line)?.[1];
    if (url === undefined) continue;
    child.stdout.resume();
    return url;
  }
  throw new Error('the simulator did not start');
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
