import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { env } from '@/lib/env';
import { assignDemoDomains, createDemoPeople } from './demo';
import { fillCache } from './fill-cache';
import { isFinished, readOrMakeLogins, finish } from './logins';
import { createOwner } from '@/lib/staff/create-staff';

const withDemo = process.argv.includes('--demo');

await firstRun();

/**
 * Prepares an empty installation: its owner and, with `--demo`, people, money and an assigned portfolio.
 * May be killed at any point: the passwords are written down before they are used, and each step may be repeated.
 */
async function firstRun(): Promise<void> {
  if (isFinished(env.DATA_DIR)) return;
  const logins = readOrMakeLogins(env.DATA_DIR, withDemo);
  await transaction(async (tx) => {
    const { email, password } = logins.owner;
    const isNew = await createOwner(tx, { name: 'Owner', email, password, locale: 'en' });
    if (isNew && withDemo) await createDemoPeople(tx, logins);
  });
  if (withDemo && (await fillCache())) await transaction(assignDemoDomains);
  finish(env.DATA_DIR);
  await db.$disconnect();
}
