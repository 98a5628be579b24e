import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from '@/scripts/launch/processes';

const patienceMs = 15_000;

/** Ends a server that a killed run left on the data directory, and removes its lock file; else the next one would not start. */
export async function clearLeftover(dataDirectory: string): Promise<void> {
  const lockFile = join(dataDirectory, 'postmaster.pid');
  const pid = pidIn(lockFile);
  if (pid === null) return;
  if (isAlive(pid) && isServerOn(pid, dataDirectory)) await end(pid);
  rmSync(lockFile, { force: true });
}

function pidIn(lockFile: string): number | null {
  try {
    const pid = Number(readFileSync(lockFile, 'utf8').split('\n')[0]);
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch {
    return null;
  }
}

// The number may belong to something else by now: only a program started with our data directory is ours to end.
function isServerOn(pid: number, dataDirectory: string): boolean {
  try {
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).includes(dataDirectory);
  } catch {
    return commandLineOf(pid).includes(dataDirectory);
  }
}

function commandLineOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

async function end(pid: number): Promise<void> {
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < patienceMs; waited += 100) {
    if (!isAlive(pid)) return;
    await sleep(100);
  }
  process.kill(pid, 'SIGQUIT');
  await sleep(1000);
}
