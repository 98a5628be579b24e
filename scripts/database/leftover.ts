import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandLineOf, end, isAlive, isInTable } from '@/scripts/launch/processes';

const patienceMs = 15_000;

/**
 * Ends a server that a killed run left on the data directory, and removes its lock file where the number in it is another
 * process's by now; else the next one would not start. The lock of one that is gone stays: by it PostgreSQL finds out
 * whether children of the dead server still work on the data.
 */
export async function clearLeftover(dataDirectory: string): Promise<void> {
  const lockFile = join(dataDirectory, 'postmaster.pid');
  const pid = pidIn(lockFile);
  if (pid === null) return;
  if (!isInTable(pid)) return;
  if (isAlive(pid) && commandLineOf(pid).includes(dataDirectory)) await end(pid, 'SIGINT', patienceMs);
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
