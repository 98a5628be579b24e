import 'server-only';
import { now } from '@/lib/base/clock/clock';
import { db } from '@/lib/base/db/client';
import { dateOfDay, dayOf } from '@/lib/base/values/day';
import type { StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { policyBounds, type RenewalPolicy } from '@/lib/people/settings/renewals/policy';
import { renewalPolicy } from '@/lib/people/settings/renewals/read-policy';
import type { EndingNames } from './policy-effects';

export { ownRenewals, type OwnRenewals } from './forecast/own';

/** No day of a policy is further from the end of a term. */
const horizon = policyBounds.remind.max + 1;

/** Far enough for the days of most policies to lie ahead. */
const exampleDays = 90;

/** The policy as it is, how many names end in how many days, and a day to draw an example for; null for whoever may not change it. */
export async function policyToEdit(
  actor: StaffActor,
  at = now(),
): Promise<{
  readonly policy: RenewalPolicy;
  readonly ending: readonly EndingNames[];
  readonly example: string;
} | null> {
  if (!may(actor, 'settings.change')) return null;
  const today = dateOfDay(dayOf(at));
  const [policy, ending] = await Promise.all([
    renewalPolicy(db),
    db.$queryRaw<EndingNames[]>`
      SELECT least(expires_on - ${today}::date, ${horizon}::int) AS left, count(*)::int AS names,
        (count(*) FILTER (WHERE auto_renews))::int AS renewed
      FROM domain
      WHERE state IN ('active', 'suspended') AND missing_since IS NULL AND customer_id IS NOT NULL
        AND service_id IS NOT NULL AND expires_on >= ${today}::date
      GROUP BY 1`,
  ]);
  return { policy, ending, example: dayOf(at, exampleDays) };
}
