// Operations that tests need no queue for, and a queue that is empty again.
import { db } from '@/lib/base/db/client';
import { newOperationId, type OperationId } from '@/lib/base/values/ids';

/** An operation that has ended, for money to be held for. */
export async function anOperation(): Promise<OperationId> {
  const id = newOperationId();
  const row = {
    kind: 'test',
    subject: `test:${id}`,
    input: {},
    billing: false,
    state: 'cancelled',
    endedAt: new Date(),
  } as const;
  await db.operation.create({ data: { id, ...row } });
  return id;
}

/** Forgets every operation, as no installation can: what names one, such as the ledger, goes on naming it. */
export async function forgetOperations(): Promise<void> {
  await db.$transaction([
    db.$executeRaw`SET LOCAL session_replication_role = replica`,
    db.$executeRaw`DELETE FROM repricing`,
    db.$executeRaw`DELETE FROM operation_event`,
    db.$executeRaw`DELETE FROM operation`,
  ]);
}
