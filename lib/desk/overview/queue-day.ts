import 'server-only';
import { nowMs } from '@/lib/base/clock/clock';
import { db } from '@/lib/base/db/client';
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
export async function queueDay(actor: StaffActor): Promise<QueueDay | null> {
  if (!may(actor, 'operations.view')) return null;
  const [dayAgo, hourAgo] = [24, 1].map((hours) => new Date(nowMs() - hours * 3_600_000));
  const [[stands], [ended], [asked]] = await Promise.all([
    db.$queryRaw<Omit<QueueDay, 'done' | 'cancelled' | 'calls' | 'milliseconds'>[]>`
      SELECT (count(*) FILTER (WHERE state = 'queued' AND error_code IS NULL))::int AS waiting,
        (count(*) FILTER (WHERE state IN ('leased', 'sent')))::int AS running,
        (count(*) FILTER (WHERE state = 'queued' AND error_code IS NOT NULL))::int AS retrying,
        (count(*) FILTER (WHERE state IN ('unknown', 'verifying')))::int AS unclear,
        min(asked_at) FILTER (WHERE state = 'queued' AND error_code IS NULL) AS oldest
      FROM operation WHERE state IN ('queued', 'leased', 'sent', 'unknown', 'verifying')`,
    db.$queryRaw<{ done: number; cancelled: number }[]>`
      SELECT (count(*) FILTER (WHERE state = 'succeeded'))::int AS done,
        (count(*) FILTER (WHERE state = 'cancelled'))::int AS cancelled
      FROM operation WHERE ended_at >= ${dayAgo}`,
    db.$queryRaw<{ calls: number; milliseconds: number | null }[]>`
      SELECT count(*)::int AS calls, (avg(duration_ms) FILTER (WHERE outcome IN ('done', 'refused')))::int AS milliseconds
      FROM registrar_call WHERE sent_at >= ${hourAgo} AND outcome IS DISTINCT FROM 'unsent'`,
  ]);
  return { ...nothing, ...stands, ...ended, ...asked };
}
