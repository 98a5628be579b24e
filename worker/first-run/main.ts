import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashPassword } from '@/lib/people/auth/password';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { env } from '@/lib/base/env/env';
import { createOwner } from '@/lib/people/staff/create-staff';
import { inviteFirstOwner } from '@/lib/people/staff/first-owner';
import { assignDemoDomains, createDemoPeople } from './demo';
import { fillCache } from './fill-cache';
import { isFinished, readOrMakeLogins, finish, type Logins } from './logins';
import { liveYear } from './year/live';

await (process.argv.includes('--demo') ? demonstrate() : invite());
await db.$disconnect();

/**
 * Prepares an empty demonstration: its owner, people, money and an assigned portfolio; with `--year`, a year of theirs.
 * May be killed at any point: the passwords are written down before they are used, and each step may be repeated.
 */
async function demonstrate(): Promise<void> {
  if (isFinished(env.DATA_DIR)) return;
  const logins = readOrMakeLogins(env.DATA_DIR);
  const hashes = await hashesOf(logins);
  const { email } = logins.owner;
  const arrive = () =>
    transaction(async (tx) => {
      const made = await createOwner(tx, { name: 'Owner', email, passwordHash: hashes.owner, locale: 'en' });
      if (made.ok) await createDemoPeople(tx, hashes.demo);
    });
  const isYear = process.argv.includes('--year');
  if (isYear) await liveYear(arrive);
  else await arrive();
  const isFilled = await fillCache();
  if (isFilled && !isYear) await transaction(assignDemoDomains);
  finish(env.DATA_DIR);
}

/** Made before the transaction that stores them. */
async function hashesOf({ owner, demo }: Logins) {
  const hashed = demo.map(async ({ email, password }) => [email, await hashPassword(password)] as const);
  return { owner: await hashPassword(owner.password), demo: new Map(await Promise.all(hashed)) };
}

/** Lets the owner of a real installation in by the link that the launcher made; it shows it: it is printed nowhere here. */
async function invite(): Promise<void> {
  const link = new URL(readFileSync(join(env.DATA_DIR, 'owner-link'), 'utf8'));
  const token = link.searchParams.get('token');
  const email = env.OWNER_EMAIL;
  if (!email || !token) throw new Error('OWNER_EMAIL must be set, and a link be made');
  await transaction((tx) => inviteFirstOwner(tx, { email, token }));
}
