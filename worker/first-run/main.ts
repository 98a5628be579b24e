import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { env } from '@/lib/env';
import { createOwner } from '@/lib/staff/create-staff';
import { inviteFirstOwner } from '@/lib/staff/first-owner';
import { assignDemoDomains, createDemoPeople } from './demo';
import { fillCache } from './fill-cache';
import { isFinished, readOrMakeLogins, finish } from './logins';

await (process.argv.includes('--demo') ? demonstrate() : invite());
await db.$disconnect();

/**
 * Prepares an empty demonstration: its owner, people, money and an assigned portfolio.
 * May be killed at any point: the passwords are written down before they are used, and each step may be repeated.
 */
async function demonstrate(): Promise<void> {
  if (isFinished(env.DATA_DIR)) return;
  const logins = readOrMakeLogins(env.DATA_DIR);
  await transaction(async (tx) => {
    const { email, password } = logins.owner;
    const isNew = await createOwner(tx, { name: 'Owner', email, password, locale: 'en' });
    if (isNew) await createDemoPeople(tx, logins);
  });
  if (await fillCache()) await transaction(assignDemoDomains);
  finish(env.DATA_DIR);
}

/** Lets the owner of a real installation in by the link that the launcher made; it shows it: it is printed nowhere here. */
async function invite(): Promise<void> {
  const link = new URL(readFileSync(join(env.DATA_DIR, 'owner-link'), 'utf8'));
  const token = link.searchParams.get('token');
  const email = env.OWNER_EMAIL;
  if (!email || !token) throw new Error('OWNER_EMAIL must be set, and a link be made');
  await transaction((tx) => inviteFirstOwner(tx, { email, token }));
}
