import { chmodSync, chownSync, existsSync, fchmodSync, fstatSync, mkdirSync, openSync, statSync } from 'node:fs';
import type { Account } from '@/scripts/database/account';

/**
 * Makes a folder that holds secrets, and closes one that stood open: it is read by its owner alone. The account of the
 * database, where that is another, may pass through to its own data below. A folder of somebody else is left as it is.
 */
export function keepPrivate(folder: string, passing: Account): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (statSync(folder).uid !== process.getuid?.()) return;
  if (passing !== null) chownSync(folder, -1, passing.gid);
  chmodSync(folder, passing === null ? 0o700 : 0o710);
}

/**
 * Opens a log to write at its end (`a`) or anew (`w`), for its owner's eyes, also one that stood open to others. What is
 * no file (`/dev/null`, a pipe) belongs to the machine: closed to others it would stop every other program of theirs.
 */
export function openPrivate(file: string, flags: 'a' | 'w'): number {
  const descriptor = openSync(file, flags, 0o600);
  if (fstatSync(descriptor).isFile()) fchmodSync(descriptor, 0o600);
  return descriptor;
}

/** Closes a file that may have been made with wider rights. */
export function closeToOthers(file: string): void {
  if (existsSync(file)) chmodSync(file, 0o600);
}
