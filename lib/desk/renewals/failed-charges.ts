import 'server-only';
import { now, nowMs } from '@/lib/base/clock/clock';
import { db } from '@/lib/base/db/client';
import { dateOfDay, dayOf } from '@/lib/base/values/day';
import { moneyFromDatabase, type Money } from '@/lib/base/values/money';
import type { StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { renewalPolicy } from '@/lib/people/settings/renewals/read-policy';
import { dueRenewals } from '@/lib/shop/renewals/forecast/due';

/** A card that was refused for renewals which are due, and for which nothing else pays. */
export type FailedCharge = {
  readonly paymentId: string;
  readonly customer: { readonly id: string; readonly name: string };
  readonly method: string;
  readonly amount: Money;
  /** The provider's word. */
  readonly reason: string | null;
  readonly tries: number;
  readonly lastAt: Date;
  /** The day of the next try; null where the policy has no more. */
  readonly nextOn: Date | null;
  /** The first of the names that wait for it, in their own letters, and of how many. */
  readonly first: readonly { readonly id: string; readonly name: string }[];
  readonly names: number;
};

type Row = {
  readonly paymentId: string;
  readonly customerId: string;
  readonly customerName: string;
  readonly method: string;
  readonly minor: bigint;
  readonly currency: string;
  readonly reason: string | null;
  readonly tries: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
  readonly ids: readonly string[];
  readonly named: readonly string[];
  readonly names: number;
};

/** No longer ago a refusal counts; as the schedule has it. */
const withinDays = 30;

/** Failed charges of renewals that are still due, the largest first. */
export async function failedCharges(actor: StaffActor, at = now()): Promise<readonly FailedCharge[]> {
  if (!may(actor, 'customers.view')) return [];
  const { retryDays } = await renewalPolicy(db);
  const due = await dueRenewals(db, { at });
  const since = new Date(nowMs() - withinDays * 86_400_000);
  const rows = await db.$queryRaw<Row[]>`${due}, tried AS (
      SELECT p.*, max(p.created_at) FILTER (WHERE p.state = 'succeeded') OVER (PARTITION BY p.method_id) AS went_well
      FROM payment p WHERE p.is_for_renewals AND p.created_at > ${since}
    ), failing AS (
      SELECT method_id, customer_id, count(*)::int AS tries, min(created_at) AS first_at, max(created_at) AS last_at,
        (array_agg(id ORDER BY created_at DESC))[1] AS payment_id,
        (array_agg(amount_minor ORDER BY created_at DESC))[1] AS minor,
        (array_agg(currency ORDER BY created_at DESC))[1] AS currency,
        (array_agg(reason ORDER BY created_at DESC))[1] AS reason
      FROM tried WHERE went_well IS NULL OR created_at > went_well
      GROUP BY method_id, customer_id HAVING bool_and(state = 'failed')
    ), waiting AS (
      SELECT customer_id, count(*)::int AS names, (array_agg(id ORDER BY expires_on, ascii_name))[1:3] AS ids,
        (array_agg(unicode_name ORDER BY expires_on, ascii_name))[1:3] AS named
      FROM due WHERE day = ${dateOfDay(dayOf(at))}::date AND paid_from = 'method' GROUP BY customer_id
    )
    SELECT f.payment_id AS "paymentId", c.id AS "customerId", c.name AS "customerName", m.title AS method, f.minor, f.currency,
      f.reason, f.tries, f.first_at AS "firstAt", f.last_at AS "lastAt", w.ids, w.named, w.names
    FROM failing f JOIN saved_method m ON m.id = f.method_id AND m.pays_renewals AND m.removed_at IS NULL
      JOIN waiting w ON w.customer_id = f.customer_id JOIN customer c ON c.id = f.customer_id
    ORDER BY f.minor DESC, c.id`;
  return rows.map(({ customerId, customerName, minor, currency, firstAt, ids, named, ...row }) => {
    const wait = retryDays[row.tries - 1];
    return {
      ...row,
      customer: { id: customerId, name: customerName },
      amount: moneyFromDatabase(minor, currency),
      nextOn: wait === undefined ? null : dateOfDay(dayOf(firstAt, wait)),
      first: ids.map((id, index) => ({ id, name: named[index] ?? '' })),
    };
  });
}
