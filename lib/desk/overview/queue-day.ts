import 'server-only';
import { now } from '@/lib/base/clock/clock';
import { db } from '@/lib/base/db/client';
import { withinHour } from '@/lib/desk/api-log/find-calls';
import { inSlice, inTab } from '@/lib/desk/operations/parts';
import type { StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';

export type QueueDay = {
  readonly waiting: number;
  readonly running: number;
  readonly retrying: number;
  readonly unclear: number;
  /** Since when the one that waits longest does. */
  readonly oldest: Date | null;
  /** Ended within the last 24 hours. */
  readonly done: number;
  readonly cancelled: number;
  /** Calls to the registrar within the last hour, and how long they took. */
  readonly calls: number;
  readonly milliseconds: number | null;
};

const nothing: QueueDay = {
  waiting: 0,
  running: 0,
  retrying: 0,
  unclear: 0,
  oldest: null,
  done: 0,
  cancelled: 0,
  calls: 0,
  milliseconds: null,
};

/** How the queue stands and what it did; null for whoever may not see it. */
export async function queueDay(actor: StaffActor, at = now()): Promise<QueueDay | null> {
  if (!may(actor, 'operations.view')) return null;
  const [doneIn, cancelledIn] = [inSlice('done-in-day', at), inSlice('cancelled-in-day', at)];
  const [[stands], [ended], [asked]] = await Promise.all([
    db.$queryRaw<Omit<QueueDay, 'done' | 'cancelled' | 'calls' | 'milliseconds'>[]>`
      SELECT (count(*) FILTER (WHERE ${inTab.waiting}))::int AS waiting,
        (count(*) FILTER (WHERE ${inSlice('sending', at)}))::int AS running,
        (count(*) FILTER (WHERE ${inTab.retrying}))::int AS retrying,
        (count(*) FILTER (WHERE ${inSlice('unclear', at)}))::int AS unclear,
        min(o.asked_at) FILTER (WHERE ${inTab.waiting}) AS oldest
      FROM operation o WHERE o.state IN ('queued', 'leased', 'sent', 'unknown', 'verifying')`,
    db.$queryRaw<{ done: number; cancelled: number }[]>`
      SELECT (SELECT count(*)::int FROM operation o WHERE ${doneIn}) AS done,
        (SELECT count(*)::int FROM operation o WHERE ${cancelledIn}) AS cancelled`,
    db.$queryRaw<{ calls: number; milliseconds: number | null }[]>`
      SELECT count(*)::int AS calls, (avg(duration_ms) FILTER (WHERE outcome IN ('done', 'refused')))::int AS milliseconds
      FROM registrar_call WHERE ${withinHour(at)}`,
  ]);
  return { ...nothing, ...stands, ...ended, ...asked };
}
