import { existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from '@/scripts/launch/processes';

const memory = '/dev/shm';
/** What a database and its log take at most. */
const roomBytes = 2 * 2 ** 30;

/** A folder for a database of this process: in memory where there is room, for its files are made anew all the time. */
export function memoryHome(name: string): string {
  return mkdtempSync(join(homes(), `domovoi-${name}-${process.pid}-`));
}

function homes(): string {
  if (!existsSync(memory)) return tmpdir();
  clearLeft();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > roomBytes ? memory : tmpdir();
}

/** What was left there by processes that were killed: memory that nobody would give back. */
function clearLeft(): void {
  for (const name of readdirSync(memory)) {
    const [, owner] = /^domovoi-[a-z]+-(\d+)-/.exec(name) ?? [];
    if (owner !== undefined && !isAlive(Number(owner))) rmSync(join(memory, name), { recursive: true, force: true });
  }
}
