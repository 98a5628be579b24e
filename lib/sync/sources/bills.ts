import 'server-only';
import { dateOfDay, dayOf } from '@/lib/domains/day';
import { amountIn } from '@/lib/regapi/answer-values';
import { asciiOf } from '@/lib/domains/same-name';
import { recordUnexplainedBill } from '../losses';
import { problemOf, syncCall, type SyncContext, type SyncReport, type SyncSource } from '../context';

const pageSize = 1024;
const firstDays = 366;
/** Bills change state for some time after they were made. */
const againDays = 45;

/** The registrar's bills to the reseller (REG.API 6.3): a year at first, then what may still change. */
export const bills: SyncSource = {
  name: 'bills',
  everyMs: 60 * 60_000,
  run: async (context) => {
    const now = new Date();
    const latest = await context.db.registrarBill.findFirst({
      orderBy: { billedOn: { sort: 'desc', nulls: 'last' } },
      select: { billedOn: true },
    });
    const since = latest?.billedOn ? dayOf(latest.billedOn, -againDays) : dayOf(now, -firstDays);
    const period = { start_date: since, end_date: dayOf(now, 1), all: true };
    let [calls, rows] = [0, 0];
    for (;;) {
      const page = await readPage(context, { ...period, limit: pageSize, offset: rows });
      calls += page.calls;
      rows += page.rows;
      if (page.problem !== null || page.rows < pageSize) return { calls, rows, problem: page.problem };
    }
  },
};

type Page = { start_date: string; end_date: string; all: boolean; limit: number; offset: number };

async function readPage({ regapi, db }: SyncContext, page: Page): Promise<SyncReport> {
  const readAt = new Date();
  const outcome = await regapi.bill.get_for_period(page, syncCall);
  if (outcome.kind !== 'done') return { calls: 1, rows: 0, problem: problemOf(outcome) };
  const state = await db.registrarState.findUnique({ where: { id: 1 }, select: { lossesSince: true } });
  for (const bill of outcome.answer.bills) {
    const total = amountIn(bill.total_payment ?? bill.payment ?? '0', bill.currency);
    const facts = {
      status: bill.pay_status ?? '',
      payType: bill.pay_type ?? '',
      currency: total.currency,
      totalMinor: BigInt(total.minor),
      billedOn: dateOfDay(bill.bill_date),
      paidOn: dateOfDay(bill.pay_date),
      items: bill.items.map(({ itemtype, dname, servtype, service_id, action }) => ({
        itemtype,
        dname,
        servtype,
        service_id,
        action,
      })),
      readAt,
    };
    const billId = BigInt(bill.bill_id);
    await db.registrarBill.upsert({ where: { billId }, create: { billId, ...facts }, update: facts });
    const names = facts.items.flatMap(({ dname }) => (dname ? [asciiOf(dname)] : []));
    if (state) await recordUnexplainedBill(db, { billId, ...facts, names: [...new Set(names)] }, state.lossesSince);
  }
  return { calls: 1, rows: outcome.answer.bills.length, problem: null };
}
