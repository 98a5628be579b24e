import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Whether a process with this number runs, whoever owns it. */
export function isAlive(pid: number): boolean {
  return isInTable(pid) && !isZombie(pid);
}

/** Whether a process has this number, if only one that has ended and that nobody has asked about since. */
export function isInTable(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Program and arguments of a running process, '' if it cannot be told: a number alone may belong to anything by now. */
export function commandLineOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return ps(pid, 'args=');
  }
}

/** When a process was born, in a form only good for comparing; with the number it names one process for good. '' if it is gone. */
export function birthOf(pid: number): string {
  try {
    // After the name, which may hold anything, in brackets: the 20th field is the start, in ticks since the boot.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? '';
  } catch {
    return ps(pid, 'lstart=');
  }
}

/** Signals a process and waits for its end; then, out of patience, kills it. */
export async function end(pid: number, signal: NodeJS.Signals, patienceMs: number): Promise<void> {
  send(pid, signal);
  for (let waited = 0; waited < patienceMs; waited += 50) {
    if (!isAlive(pid)) return;
    await sleep(50);
  }
  send(pid, 'SIGKILL');
}

/** Signals a process that may have ended already; a negative number means its whole group. */
export function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended: what was wanted.
  }
}

// Killed children of a container's first process stay in the table when that process does not collect them.
function isZombie(pid: number): boolean {
  try {
    return / \(.*\) Z /s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

function ps(pid: number, column: string): string {
  try {
    return execFileSync('ps', ['-o', column, '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '';
  }
}
