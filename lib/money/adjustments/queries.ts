import 'server-only';
import type { AdjustmentState } from '@/generated/prisma/client';
import { db } from '@/lib/base/db/client';
import { moneyFromDatabase, type Money } from '@/lib/base/values/money';
import type { StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import type { AdjustmentSearch } from './schema';

export type AdjustmentView = {
  readonly id: string;
  readonly customer: { readonly id: string; readonly name: string };
  /** Into the wallet; below zero, out of it. */
  readonly amount: Money;
  readonly note: string;
  readonly state: AdjustmentState;
  readonly askedAt: Date;
  readonly askedBy: string;
  /** Who said yes or no; null where nobody has, or somebody who is gone. */
  readonly decidedBy: string | null;
  /** Whoever looks asked for it: somebody else says yes. */
  readonly isOwn: boolean;
};

export const adjustmentPageSize = 30;

/** What staff gave and took, the latest first, for staff: what waits for a second person, is done, or was refused. */
export async function adjustments(
  actor: StaffActor,
  { show, page }: AdjustmentSearch,
): Promise<{ readonly rows: readonly AdjustmentView[]; readonly total: number }> {
  if (!may(actor, 'customers.view')) return { rows: [], total: 0 };
  const [rows, total] = await Promise.all([
    db.adjustment.findMany({
      where: { state: show },
      orderBy: [{ askedAt: 'desc' }, { id: 'asc' }],
      skip: (page - 1) * adjustmentPageSize,
      take: adjustmentPageSize,
      include: { customer: { select: { id: true, name: true } } },
    }),
    db.adjustment.count({ where: { state: show } }),
  ]);
  const people = rows.flatMap(({ askedByUserId, decidedByUserId }) => [askedByUserId, decidedByUserId ?? '']);
  const users = await db.user.findMany({ where: { id: { in: people } }, select: { id: true, name: true } });
  const nameOf = new Map(users.map(({ id, name }) => [id, name]));
  return {
    total,
    rows: rows.map(({ id, customer, amountMinor, currency, note, state, askedAt, askedByUserId, decidedByUserId }) => ({
      id,
      customer,
      amount: moneyFromDatabase(amountMinor, currency),
      note,
      state,
      askedAt,
      askedBy: nameOf.get(askedByUserId) ?? '—',
      decidedBy: decidedByUserId === null ? null : (nameOf.get(decidedByUserId) ?? null),
      isOwn: askedByUserId === actor.userId,
    })),
  };
}
