import 'server-only';
import { db } from '@/lib/base/db/client';
import { moneyFromDatabase, type Money } from '@/lib/base/values/money';
import type { StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';

/** Domains of the account as the registrar counted them last; null = it did not say. */
export type AccountCounts = Readonly<
  Record<'active' | 'controlled' | 'toRenew' | 'incoming' | 'undelegated' | 'folders', number | null>
>;

export type AccountStatistics = {
  readonly readAt: Date;
  readonly counts: AccountCounts;
  /** The latest first. */
  readonly months: readonly {
    readonly month: Date;
    /** What the registrar says was spent in it. */
    readonly costs: Money | null;
    readonly registered: number | null;
  }[];
};

/** What the registrar counts of our account, month by month (REG.API 5.3); null before the first reading. */
export async function accountStatistics(actor: StaffActor, months = 12): Promise<AccountStatistics | null> {
  if (!may(actor, 'registrar.view')) return null;
  const rows = await db.registrarMonth.findMany({ orderBy: { month: 'desc' }, take: months });
  const [latest] = rows;
  if (!latest) return null;
  const { readAt, active, controlled, toRenew, incoming, undelegated, folders } = latest;
  return {
    readAt,
    counts: { active, controlled, toRenew, incoming, undelegated, folders },
    months: rows.map(({ month, costsMinor, registered }) => ({
      month,
      costs: costsMinor === null ? null : moneyFromDatabase(costsMinor, 'RUB'),
      registered,
    })),
  };
}
