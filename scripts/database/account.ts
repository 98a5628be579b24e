import { execFileSync } from 'node:child_process';
import { accessSync, chownSync, constants, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The user that PostgreSQL runs as. Null: ourselves. PostgreSQL refuses to run as root, so root lends it a lesser user. */
export type Account = { readonly uid: number; readonly gid: number } | null;

/** Finds the lesser user when we are root, making a `postgres` user on a machine that has none. */
export function databaseAccount(): Account {
  if (process.getuid?.() !== 0) return null;
  const found = accountNamed('postgres');
  if (found !== null) return found;
  const made = makeAccount() ? accountNamed('postgres') : null;
  const account = made ?? accountNamed('nobody');
  if (account === null)
    throw new Error(
      'PostgreSQL cannot run as root and no other user could be made: run as another user, or set DATABASE_URL',
    );
  return account;
}

/** Gives a file or folder, with all below it, to the account. */
export function giveTo(account: Account, path: string): void {
  if (account === null) return;
  chownSync(path, account.uid, account.gid);
  if (!statSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) giveTo(account, join(path, name));
}

/**
 * The command as the account can run it. A clone below root's own home is closed to every other user; there the program
 * keeps one right of root's, to pass through folders, rather than have us open that home.
 */
export function commandFor(account: Account, command: string, args: readonly string[], paths: readonly string[]) {
  if (account === null || paths.every((path) => isOpenTo(account, path))) return { command, args, ...account };
  // Without the bit, access(2) would forget the right again, and initdb asks it whether it may run PostgreSQL.
  const rights = '+dac_override,+dac_read_search';
  const identity = [
    `--reuid=${account.uid}`,
    `--regid=${account.gid}`,
    '--clear-groups',
    '--securebits=+no_setuid_fixup',
  ];
  return {
    command: 'setpriv',
    args: [...identity, `--inh-caps=${rights}`, `--ambient-caps=${rights}`, command, ...args],
  };
}

function accountNamed(name: string): Account {
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return null;
  }
}

function makeAccount(): boolean {
  try {
    execFileSync('groupadd', ['--system', 'postgres'], { stdio: 'ignore' });
    execFileSync('useradd', ['--system', '--no-create-home', '--gid', 'postgres', 'postgres'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function isOpenTo(account: { readonly gid: number }, path: string): boolean {
  const parent = dirname(path);
  if (parent === path) return true;
  accessSync(parent, constants.R_OK);
  const { mode, gid } = statSync(parent);
  const right = gid === account.gid ? constants.S_IXGRP : constants.S_IXOTH;
  return (mode & right) !== 0 && isOpenTo(account, parent);
}
