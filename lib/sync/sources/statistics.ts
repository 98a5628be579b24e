import 'server-only';
import { nowMs } from '@/lib/base/clock/clock';
import { dateOfDay, dayOf } from '@/lib/base/values/day';
import { amountIn } from '@/lib/registrar/regapi/answer-values';
import { reasonOf } from '@/lib/registrar/regapi/outcome';
import { callOf, write, type SyncContext, type SyncReport, type SyncSource } from '@/lib/sync/reading/context';

/** So many months back are read, one a pass. */
const monthsBack = 11;

/** What the registrar counts of our account, by month (REG.API 5.3): this one, and one that is over and was not read since. */
export const statistics: SyncSource = {
  name: 'statistics',
  everyMs: 6 * 60 * 60_000,
  run: async (context) => {
    const today = dayOf(new Date(nowMs()));
    const months = Array.from({ length: monthsBack + 1 }, (_, back) => monthBefore(today, back));
    const known = await context.db.registrarMonth.findMany({ select: { month: true, readAt: true } });
    const readAt = new Map(known.map((row) => [dayOf(row.month), row.readAt] as const));
    const [current = today, ...past] = months;
    const open = past.find((month) => (readAt.get(month)?.getTime() ?? 0) < endOf(month).getTime());
    const now = await readMonth(context, current);
    // The first pass of an installation is short.
    if (now.problem !== null || open === undefined || known.length === 0) return now;
    const then = await readMonth(context, open);
    return { calls: now.calls + then.calls, rows: now.rows + then.rows, problem: then.problem };
  },
};

async function readMonth(context: SyncContext, month: string): Promise<SyncReport> {
  const readAt = new Date(nowMs());
  const period = { date_from: month, date_till: dayOf(endOf(month), -1) };
  const outcome = await context.regapi.user.get_statistics(period, callOf(context));
  if (outcome.kind !== 'done') return { calls: 1, rows: 0, problem: reasonOf(outcome) };
  const { answer } = outcome;
  const facts = {
    costsMinor: answer.costs_for_period === null ? null : BigInt(amountIn(answer.costs_for_period, 'RUB').minor),
    registered: whole(answer.reg_domains_cnt),
    active: whole(answer.active_domains_cnt),
    controlled: whole(answer.active_domains_get_ctrl_cnt),
    toRenew: whole(answer.renew_domains_cnt),
    incoming: whole(answer.trans_in_domains_cnt),
    undelegated: whole(answer.undelegated_domains_cnt),
    folders: whole(answer.domain_folders_cnt),
    readAt,
  };
  const at = dateOfDay(month) ?? readAt;
  await write(context, (tx) =>
    tx.registrarMonth.upsert({ where: { month: at }, create: { month: at, ...facts }, update: facts }),
  );
  return { calls: 1, rows: 1, problem: null };
}

/** A count that a column can hold. */
const whole = (count: number | null) =>
  count !== null && Number.isInteger(count) && count >= 0 && count < 2 ** 31 ? count : null;

/** The first day of a month, so many before that of a day. */
function monthBefore(day: string, back: number): string {
  const at = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() - back);
  return dayOf(at);
}

/** When a month is over. */
function endOf(month: string): Date {
  const at = new Date(`${month}T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + 1);
  return at;
}
