import 'server-only';
import type { PrismaClient } from '@/generated/prisma/client';
import { nowMs } from '@/lib/base/clock/clock';
import { transaction } from '@/lib/base/db/transaction';
import { post } from '@/lib/people/mail/post';
import { autoRenewalStopped } from './letters/auto-renewal-stopped';
import { autoRenewed } from './letters/auto-renewed';

/**
 * Queues the letters about what became of automatic renewals: those of a customer that ended since the last look in one
 * letter, and those that stopped in another; each is told once.
 */
export async function tellRenewed(db: PrismaClient, at = new Date(nowMs())): Promise<void> {
  const done = doneSince(new Date(at.getTime() - newsForMs));
  for (const customerId of await customersOf(db, done)) {
    await transaction(async (tx) => {
      const where = { ...done, operation: { ...done.operation, customerId } };
      const { count } = await tx.autoRenewal.updateMany({ where, data: { doneToldAt: at } });
      if (count > 0) await post(tx, autoRenewed, { customerId, toldAt: at.toISOString() });
    });
  }
  for (const customerId of await customersOf(db, stopped)) {
    await transaction(async (tx) => {
      const where = { ...stopped, operation: { ...stopped.operation, customerId } };
      const { count } = await tx.autoRenewal.updateMany({ where, data: { stoppedToldAt: at } });
      if (count > 0) await post(tx, autoRenewalStopped, { customerId, toldAt: at.toISOString() });
    });
  }
}

/** What is older is no news: a worker may have been away for a while. */
const newsForMs = 7 * 86_400_000;

const doneSince = (since: Date) =>
  ({ doneToldAt: null, operation: { state: 'succeeded', endedAt: { gte: since } } }) as const;
const stopped = { stoppedToldAt: null, operation: { state: 'attention' } } as const;

async function customersOf(
  db: PrismaClient,
  where: ReturnType<typeof doneSince> | typeof stopped,
): Promise<readonly string[]> {
  const rows = await db.autoRenewal.findMany({ where, select: { operation: { select: { customerId: true } } } });
  return [...new Set(rows.flatMap(({ operation }) => operation?.customerId ?? []))];
}
