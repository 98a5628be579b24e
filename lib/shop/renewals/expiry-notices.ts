import 'server-only';
import { nowMs } from '@/lib/base/clock/clock';
import type { PrismaClient } from '@/generated/prisma/client';
import { transaction } from '@/lib/base/db/transaction';
import { localDay } from '@/lib/base/i18n/local-time';
import { dateOfDay, dayOf } from '@/lib/base/values/day';
import { newId } from '@/lib/base/values/ids';
import { post } from '@/lib/people/mail/post';
import { expiring } from './letters/expiring';
import { renewalPolicy } from '@/lib/people/settings/renewals/read-policy';
import { noticeDue, toldAfterDays } from './notice-days';

const dayMs = 86_400_000;

type Ending = {
  readonly id: string;
  readonly customerId: string;
  readonly timeZone: string;
  readonly expiresOn: Date;
  /** The fewest days before this end that its owner was told of it. */
  readonly told: number | null;
};

/**
 * Queues the letters about names that end: one a day and customer, each notice of a name once, whoever else looks at the
 * same moment and wherever this stops. Returns how many letters were queued.
 */
export async function tellExpiring(db: PrismaClient, now = new Date(nowMs())): Promise<number> {
  let letters = 0;
  const { remindDays } = await renewalPolicy(db);
  for (const [customerId, names] of await endingByCustomer(db, now, Math.max(...remindDays))) {
    const { day, isDaytime } = localDay(now, names[0]?.timeZone);
    if (!isDaytime) continue;
    const today = dateOfDay(day) ?? now;
    const due = names.flatMap(({ id: domainId, expiresOn: endsOn, told }) => {
      const daysBefore = noticeDue(Math.round((endsOn.getTime() - today.getTime()) / dayMs), told, remindDays);
      return daysBefore === null ? [] : [{ domainId, endsOn, daysBefore }];
    });
    if (due.length > 0 && (await tell(customerId, today, due))) letters += 1;
  }
  return letters;
}

type Notice = { readonly domainId: string; readonly endsOn: Date; readonly daysBefore: number };

/** False where the customer has had the letter of this day. */
function tell(customerId: string, day: Date, due: readonly Notice[]): Promise<boolean> {
  return transaction(async (tx) => {
    const id = newId('exp');
    // Another worker waits here for the end of this transaction, and then finds the day taken.
    const taken = await tx.expiryLetter.createMany({ data: { id, customerId, day }, skipDuplicates: true });
    if (taken.count === 0) return false;
    await tx.expiryNotice.createMany({
      data: due.map((notice) => ({ ...notice, letterId: id })),
      skipDuplicates: true,
    });
    await post(tx, expiring, { expiryLetterId: id });
    return true;
  });
}

/** Names near their end, by whose they are. What is being renewed right now is left alone: it may not end after all. */
async function endingByCustomer(
  db: PrismaClient,
  now: Date,
  withinDays: number,
): Promise<ReadonlyMap<string, readonly Ending[]>> {
  // A day more on both sides: it is another day elsewhere.
  const from = dateOfDay(dayOf(now, -toldAfterDays - 1));
  const until = dateOfDay(dayOf(now, withinDays + 1));
  const rows = await db.$queryRaw<Ending[]>`
    SELECT d.id, d.customer_id AS "customerId", c.time_zone AS "timeZone", d.expires_on AS "expiresOn",
      (SELECT min(n.days_before) FROM expiry_notice n WHERE n.domain_id = d.id AND n.ends_on = d.expires_on) AS told
    FROM domain d JOIN customer c ON c.id = d.customer_id
    WHERE d.expires_on BETWEEN ${from} AND ${until} AND d.state IN ('active', 'suspended')
      AND d.service_id IS NOT NULL AND d.missing_since IS NULL
      AND NOT EXISTS (
        SELECT 1 FROM operation o WHERE o.subject = 'domain:' || d.ascii_name AND o.kind = 'domain.renew'
          AND o.ended_at IS NULL AND o.state <> 'attention')
    ORDER BY d.customer_id, d.expires_on, d.ascii_name`;
  const byCustomer = new Map<string, Ending[]>();
  for (const row of rows) {
    const names = byCustomer.get(row.customerId);
    if (names) names.push(row);
    else byCustomer.set(row.customerId, [row]);
  }
  return byCustomer;
}
