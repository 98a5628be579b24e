import 'server-only';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const login = z.object({ role: z.string(), email: z.string(), password: z.string() });
const loginsSchema = z.object({ owner: login, demo: z.array(login) });

export type Logins = z.infer<typeof loginsSchema>;

const demoLogins = [
  { role: 'Operator', email: 'operator@domovoi.example' },
  { role: 'Customer', email: 'anna@domovoi.example' },
  { role: 'Customer', email: 'northwind@domovoi.example' },
] as const;

/** Whether this installation has had its first run; the file stays for `npm start` to show. */
export function isFinished(dataDir: string): boolean {
  return existsSync(finished(dataDir));
}

/** The logins of a first run that was cut short, or new ones with passwords of their own: a panel on the internet must not share one. */
export function readOrMakeLogins(dataDir: string): Logins {
  const file = pending(dataDir);
  if (existsSync(file)) return loginsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const logins: Logins = {
    owner: { role: 'Owner', email: 'owner@domovoi.example', password: newPassword() },
    demo: demoLogins.map((each) => ({ ...each, password: newPassword() })),
  };
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file, JSON.stringify(logins, null, 2), { mode: 0o600 });
  return logins;
}

/** Marks the first run as done. */
export function finish(dataDir: string): void {
  renameSync(pending(dataDir), finished(dataDir));
}

const pending = (dataDir: string) => join(dataDir, 'logins.pending.json');
const finished = (dataDir: string) => join(dataDir, 'logins.json');

function newPassword(): string {
  return randomBytes(12).toString('base64url');
}
