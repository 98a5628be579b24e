import 'server-only';
import { now } from '@/lib/base/clock/clock';
import { db } from '@/lib/base/db/client';
import { dateOfDay, dayOf } from '@/lib/base/values/day';
import type { StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';

/** Terms that end on a day, of names that are priced alike. */
export type DueNames = {
  readonly endsOn: Date;
  readonly tld: string;
  readonly isNational: boolean;
  /** Our schedule renews them; of others their owners may. */
  readonly autoRenews: boolean;
  readonly names: number;
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
