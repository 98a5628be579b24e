import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { nowMs } from '@/lib/base/clock/clock';
import { db } from '@/lib/base/db/client';
import { dateOfDay, dayOf } from '@/lib/base/values/day';
import { minorFromDatabase, money, type Money } from '@/lib/base/values/money';
import { unexplained as needsPerson } from '@/lib/money/books/causes';
import type { StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { silentSince } from '@/lib/portfolio/transfers/standing/silent';
import { inSlice } from '@/lib/desk/operations/parts';
import { subjectOf } from '@/lib/queue/live/subject';

/** What waits, how much of it, with how much money of those billed in roubles, and since when. */
export type Waiting = {
  readonly count: number;
  readonly money: Money;
  readonly since: Date | null;
};

/** Operations of one kind that a person has to decide about. */
export type Stuck = Waiting & {
  readonly kind: string;
  /** The name that it is about with most money. */
  readonly example: string;
};

/** Amounts of several currencies make no sum: what is held in others is counted and not weighed. */
const heldRoubles = Prisma.sql`(sum(held_minor) FILTER (WHERE held_currency = 'RUB'))::bigint`;

type Row = { readonly count: number; readonly minor: bigint | null; readonly since: Date | null };

/** What needs a decision, by kind. */
export async function stuckByKind(actor: StaffActor): Promise<readonly Stuck[]> {
  if (!may(actor, 'operations.view')) return [];
  const rows = await db.$queryRaw<(Row & { readonly kind: string; readonly subject: string })[]>`
    SELECT kind, count(*)::int AS count, ${heldRoubles} AS minor, min(asked_at) AS since,
      (array_agg(subject ORDER BY held_minor DESC, asked_at))[1] AS subject
    FROM operation WHERE state = 'attention' GROUP BY kind ORDER BY kind`;
  return rows.map(({ kind, subject, ...row }) => ({ ...waitingOf(row), kind, example: subjectOf(subject).unicode }));
}

/** Sent, and for a while nobody knows whether it was done; asked for, and for as long not sent. */
export async function longInQueue(
  actor: StaffActor,
  at: Date,
): Promise<{ readonly unclear: Waiting; readonly late: Waiting }> {
  if (!may(actor, 'operations.view')) return { unclear: nothing, late: nothing };
  const [unclear, late] = await Promise.all([
    db.$queryRaw<Row[]>`
      SELECT count(*)::int AS count, ${heldRoubles} AS minor, min(sent_at) AS since
      FROM operation o WHERE ${inSlice('long-unclear', at)}`,
    db.$queryRaw<Row[]>`
      SELECT count(*)::int AS count, ${heldRoubles} AS minor, min(asked_at) AS since
      FROM operation o WHERE ${inSlice('late', at)}`,
  ]);
  return { unclear: waitingOf(unclear[0]), late: waitingOf(late[0]) };
}

/**
 * What the registrar charged and nobody has decided about, where our books and its bills differ, and what changed there
 * without us.
 */
export async function unexplained(actor: StaffActor): Promise<Record<'losses' | 'books' | 'drift', Waiting>> {
  if (!may(actor, 'registrar.view')) return { losses: nothing, books: nothing, drift: nothing };
  const [losses, books, drift] = await Promise.all([
    db.$queryRaw<Row[]>`
      SELECT count(*)::int AS count, (sum(cost_minor) FILTER (WHERE currency = 'RUB'))::bigint AS minor, min(found_at) AS since
      FROM loss WHERE decision IS NULL`,
    db.$queryRaw<Row[]>`
      SELECT count(*)::int AS count, min(found_at) AS since,
        (sum(abs(theirs_minor - ours_minor)) FILTER (WHERE currency = 'RUB'))::bigint AS minor
      FROM book_difference
      WHERE settled_at IS NULL AND kind = ANY(${[...needsPerson]}::book_difference_kind[])`,
    db.$queryRaw<Row[]>`
      SELECT count(*)::int AS count, 0::bigint AS minor, min(at) AS since FROM drift WHERE seen_at IS NULL`,
  ]);
  return { losses: waitingOf(losses[0]), books: waitingOf(books[0]), drift: waitingOf(drift[0]) };
}

/** Renewals that their owners want and cannot pay; they were told. `since`: of the one told first. */
export async function unpaidRenewals(actor: StaffActor): Promise<Waiting> {
  if (!may(actor, 'customers.view')) return nothing;
  const rows = await db.$queryRaw<Row[]>`
    SELECT count(*)::int AS count, (sum(term.price_minor) FILTER (WHERE owner.currency = 'RUB'))::bigint AS minor,
      min(term.warned_at) AS since
    FROM auto_renewal term JOIN domain ON domain.id = term.domain_id AND domain.expires_on = term.ends_on
      LEFT JOIN customer owner ON owner.id = domain.customer_id
    WHERE term.operation_id IS NULL AND term.warned_at IS NOT NULL AND domain.auto_renews
      AND term.ends_on >= ${dateOfDay(dayOf(new Date(nowMs())))}::date`;
  return waitingOf(rows[0]);
}

/** Payments of customers that are not what was asked for, or of which more went back than was left: until somebody has looked, the money is in no book. */
export async function oddPayments(actor: StaffActor): Promise<Waiting> {
  if (!may(actor, 'customers.view')) return nothing;
  const rows = await db.$queryRaw<Row[]>`
    SELECT count(*)::int AS count, (sum(amount_minor) FILTER (WHERE currency = 'RUB'))::bigint AS minor, min(created_at) AS since
    FROM payment WHERE state = 'odd'
      OR id IN (SELECT payment_id FROM payment_event WHERE problem = 'more than left')`;
  return waitingOf(rows[0]);
}

/** Payments of which a bank took money back, and nobody has decided what becomes of what was bought with them. */
export async function chargedBackPayments(actor: StaffActor): Promise<Waiting> {
  if (!may(actor, 'customers.view')) return nothing;
  const rows = await db.$queryRaw<Row[]>`
    SELECT count(DISTINCT payment_id)::int AS count, (sum(amount_minor) FILTER (WHERE currency = 'RUB'))::bigint AS minor,
      min(created_at) AS since FROM chargeback WHERE seen_at IS NULL`;
  return waitingOf(rows[0]);
}

/** What one of staff wants to give a customer, or take, and another has to say yes to. */
export async function waitingAdjustments(actor: StaffActor): Promise<Waiting> {
  if (!may(actor, 'customers.view')) return nothing;
  const rows = await db.$queryRaw<Row[]>`
    SELECT count(*)::int AS count, (sum(abs(amount_minor)) FILTER (WHERE currency = 'RUB'))::bigint AS minor,
      min(asked_at) AS since FROM adjustment WHERE state = 'waiting'`;
  return waitingOf(rows[0]);
}

/** Transfers of which nothing was heard for long. `since`: when the first of them was ordered. */
export async function silentTransfers(actor: StaffActor, at: Date): Promise<Waiting> {
  if (!may(actor, 'customers.view')) return nothing;
  const where = silentSince(at);
  const { _count: count, _min: first } = await db.transfer.aggregate({
    where,
    _count: true,
    _min: { orderedAt: true },
  });
  return { ...nothing, count, since: first.orderedAt };
}

const nothing: Waiting = { count: 0, money: money(0, 'RUB'), since: null };

function waitingOf(row: Row | undefined): Waiting {
  if (!row) return nothing;
  return { count: row.count, money: money(minorFromDatabase(row.minor ?? 0n), 'RUB'), since: row.since };
}
