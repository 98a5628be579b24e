import { afterAll, beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { endAllLeases, endLease, guardWrites, holding, LostLease, takeLease, type Lease } from './lease';

beforeEach(() => db.syncLease.deleteMany());
afterAll(() => db.$disconnect());

async function take(source = 'zones'): Promise<Lease> {
  const lease = await takeLease(db, source);
  if (!lease) throw new Error('it is taken');
  return lease;
}

const silence = () => db.syncLease.updateMany({ data: { expiresAt: new Date(0) } });

const writeAs = (lease: Lease) =>
  transaction(async (tx) => {
    await guardWrites(tx, lease);
    await tx.syncRequest.create({ data: { source: `written by ${lease.fence}` } });
  });

test('a source is one node’s, and others are not held up by it', async () => {
  const lease = await take('zones');
  expect(await takeLease(db, 'zones')).toBeNull();
  await take('bills');
  await endLease(db, lease);
  await take('zones');
});

test('of many that ask at once one gets it', async () => {
  const asked = await Promise.all(Array.from({ length: 8 }, () => takeLease(db, 'zones')));
  expect(asked.filter((lease) => lease !== null)).toHaveLength(1);
});

test('a node that fell silent loses it, and writes nothing when it wakes', async () => {
  const zombie = await take();
  await silence();
  const heir = await take();
  await expect(writeAs(zombie)).rejects.toThrow(LostLease);
  await endLease(db, zombie);
  await writeAs(heir);
  expect(await db.syncRequest.findMany({ select: { source: true } })).toEqual([{ source: `written by ${heir.fence}` }]);
  await db.syncRequest.deleteMany();
});

test('a write that has begun ends before another node takes the source', async () => {
  const slow = await take();
  await silence();
  await transaction(async (tx) => {
    await guardWrites(tx, slow);
    expect(await takeLease(db, 'zones')).toBeNull();
  });
  await take();
});

test('a node that hangs in the middle of a write is ended by the database', async () => {
  const lease = await take();
  const silenceMs = await transaction(async (tx) => {
    await guardWrites(tx, lease);
    const rows = await tx.$queryRaw<{ value: string }[]>`SHOW idle_in_transaction_session_timeout`.catch(() => []);
    return JSON.stringify(rows);
  });
  expect(silenceMs).toContain('15s');
});

test('what is under way is let go of by its end, by a failure and by a node that stops', async () => {
  expect(await holding(db, await take(), () => Promise.resolve(7))).toBe(7);
  await expect(holding(db, await take(), () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  const left = await take();
  await endAllLeases(db);
  await take();
  await expect(writeAs(left)).rejects.toThrow(LostLease);
});
