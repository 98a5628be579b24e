import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { newId } from '@/lib/base/values/ids';
import { customerWithMoney } from '@/testing/shop';
import { newestVersion, versionsUntil } from './versions';

afterAll(() => db.$disconnect());

async function contact(customerId: string, replacedById: string | null = null): Promise<string> {
  const id = newId('con');
  const replacedAt = replacedById === null ? null : new Date();
  await db.contact.create({
    data: { id, customerId, profile: 'gtld', label: 'A', sealed: '', replacedAt, replacedById },
  });
  return id;
}

test('a contact knows its last version and those before it', async () => {
  const { id } = await customerWithMoney();
  const third = await contact(id);
  const second = await contact(id, third);
  const first = await contact(id, second);
  expect(await newestVersion(db, first)).toBe(third);
  expect(await newestVersion(db, third)).toBe(third);
  expect(await versionsUntil(db, second)).toEqual([second, first]);
});

test('the migration finds what was edited before it in the audit log, within one customer', async () => {
  const [mine, other] = [await customerWithMoney(), await customerWithMoney()];
  const [former, next, foreign] = [await contact(mine.id), await contact(mine.id), await contact(other.id)];
  const saved = (contactId: string, replaces: string) => ({
    action: 'contact.save',
    subject: `contact:${contactId}`,
    details: { profile: 'gtld', replaces },
  });
  await db.auditEntry.create({ data: saved(next, former) });
  await db.auditEntry.create({ data: saved(next, foreign) });
  const folder = readdirSync('prisma/migrations').find((name) => name.endsWith('_contact_versions')) ?? '';
  const sql = readFileSync(join('prisma/migrations', folder, 'migration.sql'), 'utf8');
  await db.$executeRawUnsafe(sql.slice(sql.indexOf('UPDATE "contact"')));
  expect(await newestVersion(db, former)).toBe(next);
  expect(await newestVersion(db, foreign)).toBe(foreign);
});
