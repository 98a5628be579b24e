import 'server-only';
import { now } from '@/lib/base/clock/clock';
import { db } from '@/lib/base/db/client';
import { dateOfDay, dayOf } from '@/lib/base/values/day';
import type { PriceLock } from '@/lib/money/prices/price-lock';
import type { StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { lockOf } from '@/lib/portfolio/domains/price-locks';

/** Terms that end on a day, of names that are priced alike. */
export type DueNames = {
  readonly endsOn: Date;
  readonly tld: string;
  readonly isNational: boolean;
  /** Our schedule renews them; of others their owners may. */
  readonly autoRenews: boolean;
  readonly names: number;
};

/** Names that nobody renews by itself, of owners who pay alike. */
export type LapsingNames = Omit<DueNames, 'autoRenews'> & {
  readonly groupId: string | null;
  readonly billedIn: string;
  /** What the owner of each was promised. */
  readonly lock: PriceLock | null;
};

/** Names with an owner whose term ends in the coming days, counted from one index alone; see domain_renewable. */
export async function namesDue(actor: StaffActor, days: number, at = now()): Promise<readonly DueNames[]> {
  if (!may(actor, 'registrar.view')) return [];
  return db.$queryRaw<DueNames[]>`
    SELECT expires_on AS "endsOn", tld, auto_renews AS "autoRenews", ascii_name LIKE 'xn--%' AS "isNational",
      count(*)::int AS names
    FROM domain
    WHERE state IN ('active', 'suspended') AND missing_since IS NULL AND customer_id IS NOT NULL
      AND expires_on BETWEEN ${dateOfDay(dayOf(at))}::date AND ${dateOfDay(dayOf(at, days))}::date
    GROUP BY 1, 2, 3, 4`;
}

/** Of those, the ones that our schedule does not renew, by what their owners pay: for few days, for it reads each owner. */
export async function namesLapsing(actor: StaffActor, days: number, at = now()): Promise<readonly LapsingNames[]> {
  if (!may(actor, 'registrar.view')) return [];
  const rows = await db.$queryRaw<LapsingRow[]>`
    SELECT d.expires_on AS "endsOn", d.tld, d.ascii_name LIKE 'xn--%' AS "isNational", c.group_id AS "groupId",
      c.currency AS "billedIn", l.yearly_minor AS "yearlyMinor", l.currency, l.until, l.below_cost_why AS "belowCostWhy", count(*)::int AS names
    FROM domain d JOIN customer c ON c.id = d.customer_id LEFT JOIN price_lock l ON l.domain_id = d.id
    WHERE d.state IN ('active', 'suspended') AND d.missing_since IS NULL AND NOT d.auto_renews
      AND d.expires_on BETWEEN ${dateOfDay(dayOf(at))}::date AND ${dateOfDay(dayOf(at, days))}::date
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9`;
  return rows.map(({ yearlyMinor, currency, until, belowCostWhy, ...names }) => ({
    ...names,
    lock: yearlyMinor === null || currency === null ? null : lockOf({ yearlyMinor, currency, until, belowCostWhy }),
  }));
}

type LapsingRow = Omit<LapsingNames, 'lock'> & {
  readonly yearlyMinor: bigint | null;
  readonly currency: string | null;
  readonly until: Date | null;
  readonly belowCostWhy: string | null;
};
