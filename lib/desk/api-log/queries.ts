import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import type { StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { ownAllowance, windowMs } from '@/lib/registrar/calls/budget';
import { countUnusual, findCalls, type UnusualCalls } from '@/lib/desk/api-log/find-calls';
import { callOutcomes, writePosition, type CallOutcome, type CallSearch } from '@/lib/desk/api-log/search';
import { db } from '@/lib/base/db/client';
import { env } from '@/lib/base/env/env';

export type { UnusualCalls } from '@/lib/desk/api-log/find-calls';

export type CallRow = {
  readonly id: string;
  readonly functionName: string;
  readonly lane: string;
  readonly outcome: CallOutcome;
  readonly code: string | null;
  readonly httpStatus: number | null;
  readonly sentAt: Date;
  readonly durationMs: number | null;
  readonly operationIds: readonly string[];
};

/** `request` and `response` have their secrets removed. */
export type CallDetail = CallRow & { readonly request: unknown; readonly response: unknown };

export type CallPage = { readonly calls: readonly CallRow[]; readonly next: string | null };

export type BudgetMeter = {
  readonly used: number;
  readonly limit: number;
  /** When the first of the used places is free again. */
  readonly resetsAt: Date | null;
  /** What people who are not signed in spent, and may. */
  readonly visitors: { readonly used: number; readonly limit: number };
};

const rowFields = {
  id: true,
  functionName: true,
  lane: true,
  outcome: true,
  code: true,
  httpStatus: true,
  sentAt: true,
  durationMs: true,
  operationIds: true,
} as const satisfies Prisma.RegistrarCallSelect;

/** Calls that match, the latest first, one page. */
export async function listCalls(actor: StaffActor, search: CallSearch, pageSize = 50): Promise<CallPage> {
  if (!may(actor, 'registrar.view')) return { calls: [], next: null };
  const found = await findCalls(search, pageSize + 1);
  const rows = await db.registrarCall.findMany({
    where: { id: { in: found.slice(0, pageSize) } },
    orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
    select: rowFields,
  });
  const last = found.length > pageSize ? rows.at(-1) : undefined;
  return { calls: rows.map(viewOf), next: last ? writePosition(last) : null };
}

/** One call with what was sent and what came back. */
export async function callDetail(actor: StaffActor, id: string): Promise<CallDetail | null> {
  if (!may(actor, 'registrar.view')) return null;
  const row = await db.registrarCall.findUnique({
    where: { id },
    select: { ...rowFields, request: true, response: true },
  });
  return row && { ...viewOf(row), request: row.request, response: row.response };
}

/** How many calls did not go as they should, or are under way; null for whoever may not see them. */
export async function unusualCalls(actor: StaffActor): Promise<UnusualCalls | null> {
  return may(actor, 'registrar.view') ? countUnusual() : null;
}

/** How much of the hourly budget is spent, over all nodes. */
export async function budgetMeter(actor: StaffActor): Promise<BudgetMeter> {
  const limit = env.REGAPI_HOURLY_LIMIT;
  const visitorLimit = ownAllowance('visitor', limit);
  if (!may(actor, 'registrar.view'))
    return { used: 0, limit, resetsAt: null, visitors: { used: 0, limit: visitorLimit } };
  const rows = await db.$queryRaw<{ used: number; visitors: number; oldest: Date | null }[]>`
    SELECT count(*)::int AS used, count(*) FILTER (WHERE lane = 'visitor')::int AS visitors, min(sent_at) AS oldest
    FROM registrar_call
    WHERE sent_at > panel_now() - ${windowMs} * interval '1 millisecond' AND outcome IS DISTINCT FROM 'unsent'`;
  const { used = 0, visitors = 0, oldest = null } = rows[0] ?? {};
  const resetsAt = oldest && new Date(oldest.getTime() + windowMs);
  return { used, limit, resetsAt, visitors: { used: visitors, limit: visitorLimit } };
}

type Row = Prisma.RegistrarCallGetPayload<{ select: typeof rowFields }>;

function viewOf(row: Row): CallRow {
  return { ...row, outcome: callOutcomes.find((outcome) => outcome === row.outcome) ?? 'underway' };
}
