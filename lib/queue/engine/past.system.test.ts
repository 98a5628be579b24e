import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { engineOf, idleKind } from '@/testing/queue';
import { enqueue } from './enqueue';
import { claimToSend } from './lease';
import { pastOf } from './past';

afterAll(() => db.$disconnect());

const kind = idleKind(z.object({ name: z.string() }), {});

async function steps(id: string, count: number, from: string, to: string): Promise<void> {
  await db.$executeRaw`
    INSERT INTO operation_event (operation_id, "from", "to", attempt, cause, at)
    SELECT ${id}, ${from}::operation_state, ${to}::operation_state, 1, 'w1', panel_now() FROM generate_series(1, ${count}::int)`;
}

test('a history of thousands of steps is read in no time, and from the last decision of a person on', async () => {
  const id = await transaction((tx) =>
    enqueue(tx, kind, { name: 'long.ru' }, { actor: { userId: null }, customerId: null }),
  );
  await db.operation.update({ where: { id }, data: { attempts: 1 } });
  const rows = await claimToSend(engineOf(kind), false);
  const historyOf = async () => {
    const [row] = rows;
    if (!row) throw new Error('nothing was claimed');
    return (await pastOf(rows))(row);
  };
  await steps(id, 20_000, 'sent', 'unknown');
  const begunAt = performance.now();
  expect(await historyOf()).toEqual({ unknowns: 20_000, returns: 0, refusals: 0 });
  // Steps times steps would take minutes.
  expect(performance.now() - begunAt).toBeLessThan(5_000);
  await steps(id, 1, 'attention', 'queued');
  await steps(id, 2, 'sent', 'unknown');
  await steps(id, 3, 'sent', 'queued');
  expect(await historyOf()).toMatchObject({ unknowns: 2, returns: 3 });
});
