import type { Prisma } from '@/generated/prisma/client';
import { silentDays } from './silent-days';

const dayMs = 24 * 60 * 60_000;

/** Transfers of which nothing new was heard for so long, or whose zone tells nothing of them (REG.API 8.9). */
export function silentSince(at: Date): Prisma.TransferWhereInput {
  const before = new Date(at.getTime() - silentDays * dayMs);
  return {
    state: 'under_way',
    OR: [{ statusAt: { lt: before } }, { statusAt: null, orderedAt: { lt: before } }],
  };
}
