import { afterAll, expect, test } from 'vitest';
import { db, type Tx } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { isDatabaseTrouble } from './trouble';

afterAll(() => db.$disconnect());

const failure = (work: (tx: Tx) => Promise<unknown>) =>
  transaction(work, { retries: 0 }).then(
    () => 'nothing failed',
    (error: unknown) => error,
  );

/** Has PostgreSQL do this as the transaction commits. */
async function atCommit(tx: Tx, statement: string): Promise<void> {
  await tx.$executeRawUnsafe('CREATE TEMP TABLE settled (id int) ON COMMIT DROP');
  await tx.$executeRawUnsafe(
    `CREATE FUNCTION pg_temp.settle() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${statement}; RETURN NULL; END $$`,
  );
  await tx.$executeRawUnsafe(
    'CREATE CONSTRAINT TRIGGER settle AFTER INSERT ON settled DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION pg_temp.settle()',
  );
  await tx.$executeRawUnsafe('INSERT INTO settled VALUES (1)');
}

test.each([
  ['the connection is cut', 'PERFORM pg_terminate_backend(pg_backend_pid())'],
  ['PostgreSQL cannot serialize', `RAISE 'could not serialize access' USING ERRCODE = 'serialization_failure'`],
])('nothing is concluded where a COMMIT fails: %s', async (_why, statement) => {
  const error = await failure((tx) => atCommit(tx, statement));
  expect([error, isDatabaseTrouble(error)]).toEqual([expect.any(Error), true]);
});

test('nothing is concluded where PostgreSQL ended a transaction that was silent for too long', async () => {
  const error = await failure(async (tx) => {
    const [own] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
    await db.$queryRaw`SELECT pg_terminate_backend(${own?.pid}::int, 5000)`;
    await new Promise((resolve) => void setTimeout(resolve, 100));
    await tx.$queryRaw`SELECT 1`;
  });
  expect([error, isDatabaseTrouble(error)]).toEqual([expect.any(Error), true]);
});

test('what the work itself does wrong is no trouble of the database', async () => {
  const error = await failure((tx) =>
    atCommit(tx, `RAISE 'held more than there is' USING ERRCODE = 'check_violation'`),
  );
  expect([error, isDatabaseTrouble(error)]).toEqual([expect.any(Error), false]);
});
