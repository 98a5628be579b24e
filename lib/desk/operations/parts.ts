import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import type { Slice } from '@/lib/desk/operations/schema';
import type { Tab } from '@/lib/queue/live/tabs';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** So long it may take before it is worth a word. */
const longMs = 15 * minuteMs;

/** The operations of a tab, which `o` is one of: the same as tabs.ts, for the database. */
export const inTab: Readonly<Record<Tab, Prisma.Sql>> = {
  attention: Prisma.sql`o.state = 'attention'`,
  waiting: Prisma.sql`o.state = 'queued' AND o.error_code IS NULL`,
  running: Prisma.sql`o.state IN ('leased', 'sent', 'unknown', 'verifying')`,
  retrying: Prisma.sql`o.state = 'queued' AND o.error_code IS NOT NULL`,
  done: Prisma.sql`o.state IN ('succeeded', 'cancelled')`,
};

/** Those that a figure of the overview counts: it and the list that it opens ask the same. */
export function inSlice(slice: Slice, at: Date): Prisma.Sql {
  const ago = (milliseconds: number) => Prisma.sql`${new Date(at.getTime() - milliseconds)}::timestamptz`;
  const unclear = Prisma.sql`o.state IN ('unknown', 'verifying')`;
  const slices: Readonly<Record<Slice, Prisma.Sql>> = {
    sending: Prisma.sql`o.state IN ('leased', 'sent')`,
    unclear,
    'long-unclear': Prisma.sql`${unclear} AND o.sent_at < ${ago(longMs)}`,
    late: Prisma.sql`o.state = 'queued' AND o.asked_at < ${ago(longMs)} AND o.run_after < ${at}::timestamptz`,
    'done-in-day': Prisma.sql`o.state = 'succeeded' AND o.ended_at >= ${ago(dayMs)}`,
    'cancelled-in-day': Prisma.sql`o.state = 'cancelled' AND o.ended_at >= ${ago(dayMs)}`,
  };
  return slices[slice];
}
