import 'server-only';
import { nowMs } from '@/lib/base/clock/clock';
import { dayOf } from '@/lib/base/values/day';
import { askForBooks } from '@/lib/money/books/ask-for-books';
import { oddRow, oddRowsOf, type OddRow } from '@/lib/registrar/regapi/odd-rows';
import { reasonOf } from '@/lib/registrar/regapi/outcome';
import type { Outcome } from '@/lib/registrar/regapi/outcome';
import { storeBills, storeStates, type Bill } from '@/lib/sync/mirrors/bills';
import { callOf, write, type SyncContext, type SyncReport, type SyncSource } from '@/lib/sync/reading/context';
import { storeApart } from '@/lib/sync/reading/odd-rows';
import { unlikeTwins } from '@/lib/sync/reading/twins';

const pageSize = 1024;
const firstDays = 366;
/** Bills change state for some time after they were made. */
const againDays = 45;

/**
 * The registrar's bills to the reseller: a year at first, then what may still change (REG.API 6.3). Where we know of older
 * unpaid ones, what is unpaid however old it is (6.2), and what became of those that are in neither list (6.1).
 */
export const bills: SyncSource = {
  name: 'bills',
  everyMs: 60 * 60_000,
  after: ['services'],
  run: async (context) => {
    const report = await readAll(context);
    if (report.problem === null) await write(context, askForBooks);
    return report;
  },
};

async function readAll(context: SyncContext): Promise<SyncReport> {
  const startedAt = new Date(nowMs());
  const latest = await context.db.registrarBill.findFirst({
    // A date that was believed before it was checked must not move the window beyond today.
    where: { billedOn: { lte: startedAt } },
    orderBy: { billedOn: { sort: 'desc', nulls: 'last' } },
    select: { billedOn: true },
  });
  const since = latest?.billedOn ? dayOf(latest.billedOn, -againDays) : dayOf(startedAt, -firstDays);
  const period = { start_date: since, end_date: dayOf(startedAt, 1), all: true };
  const { bill } = context.regapi;
  const ofPeriod = await readPages(context, (page) => bill.get_for_period({ ...period, ...page }, callOf(context)));
  if (ofPeriod.problem !== null || (await unpaidUnread(context, startedAt)).length === 0) return ofPeriod;
  const unpaid = await readPages(context, (page) => bill.get_not_payed(page, callOf(context)));
  const both = joined(ofPeriod, unpaid);
  return unpaid.problem === null ? joined(both, await askAboutOthers(context, startedAt)) : both;
}

function joined(one: SyncReport, other: SyncReport): SyncReport {
  return {
    calls: one.calls + other.calls,
    rows: one.rows + other.rows,
    problem: other.problem,
    odd: [...(one.odd ?? []), ...(other.odd ?? [])],
  };
}

type Ask = (page: { limit: number; offset: number }) => Promise<Outcome<{ readonly bills: readonly Bill[] }>>;

async function readPages(context: SyncContext, ask: Ask): Promise<SyncReport> {
  let read: SyncReport = { calls: 0, rows: 0, problem: null };
  for (;;) {
    const page = await readPage(context, await ask({ limit: pageSize, offset: read.rows }));
    read = joined(read, page);
    if (page.problem !== null || page.rows < pageSize) return read;
  }
}

async function readPage(context: SyncContext, outcome: Awaited<ReturnType<Ask>>): Promise<SyncReport> {
  const readAt = new Date(nowMs());
  if (outcome.kind !== 'done') return { calls: 1, rows: 0, problem: reasonOf(outcome) };
  const odd: OddRow[] = [...oddRowsOf(outcome.answer)];
  const { bills: listed } = outcome.answer;
  const latestDay = dayOf(readAt, 1);
  const { unique, twins } = unlikeTwins(listed, ({ bill_id: id }) => String(id));
  odd.push(...twins.map((bill) => oddRow(bill, 'twice')));
  const believed = unique.filter((bill) => {
    const field = (['bill_date', 'pay_date'] as const).find((name) => (bill[name] ?? '') > latestDay);
    if (field) odd.push(oddRow(bill, 'future', field));
    return !field;
  });
  const store = (part: readonly Bill[]) => write(context, (tx) => storeBills(tx, part, readAt));
  odd.push(...(await storeApart(believed, store)));
  return { calls: 1, rows: listed.length + oddRowsOf(outcome.answer).length, problem: null, odd };
}

/** Bills that we know as unpaid and that this pass has not met. */
function unpaidUnread({ db }: SyncContext, startedAt: Date) {
  return db.registrarBill.findMany({
    where: { status: { in: ['notpayed', 'confirmed'] }, readAt: { lt: startedAt } },
    orderBy: { billId: 'asc' },
    take: 1000,
    select: { billId: true },
  });
}

/** Those that no list names any more: paid long after, cancelled, or deleted. */
async function askAboutOthers(context: SyncContext, startedAt: Date): Promise<SyncReport> {
  const left = await unpaidUnread(context, startedAt);
  if (left.length === 0) return { calls: 0, rows: 0, problem: null };
  const readAt = new Date(nowMs());
  const asked = left.map(({ billId }) => Number(billId));
  const outcome = await context.regapi.bill.nop({ bills: asked }, callOf(context));
  if (outcome.kind !== 'done') return { calls: 1, rows: 0, problem: reasonOf(outcome) };
  const said = outcome.answer.bills;
  await write(context, (tx) => storeStates(tx, asked, said, readAt));
  return { calls: 1, rows: said.length, problem: null };
}
