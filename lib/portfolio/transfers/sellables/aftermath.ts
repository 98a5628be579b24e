import 'server-only';
import type { TransferState } from '@/generated/prisma/enums';
import { db } from '@/lib/base/db/client';
import { routes } from '@/lib/base/routes';
import type { Aftermath } from '@/lib/money/sales/sellable';

/** Where transfers stand after they were ordered, by the operation that ordered them. */
export async function transferAftermath(operationIds: readonly string[]): Promise<ReadonlyMap<string, Aftermath>> {
  const rows = await db.transfer.findMany({
    where: { operationId: { in: [...operationIds] } },
    select: { id: true, operationId: true, state: true },
  });
  return new Map(
    rows.flatMap(({ id, operationId, state }) =>
      operationId === null ? [] : [[operationId, { state: states[state], page: routes.transfer(id) }] as const],
    ),
  );
}

const states: Readonly<Record<TransferState, Aftermath['state']>> = {
  wanted: 'underWay',
  ordered: 'underWay',
  under_way: 'underWay',
  done: 'done',
  failed: 'failed',
  cancelled: 'failed',
};
