import 'server-only';
import { nowMs } from '@/lib/base/clock/clock';
import { dateOfDay, dayOf } from '@/lib/base/values/day';
import { amountIn } from '@/lib/registrar/regapi/answer-values';
import { unlikeTwins } from '@/lib/sync/reading/twins';
import { asciiOf } from '@/lib/registrar/answers/same-name';
import { recordUnexplainedBill } from '@/lib/sync/losses/record';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import { oddRow, oddRowsOf, type OddRow } from '@/lib/registrar/regapi/odd-rows';
import { reasonOf } from '@/lib/registrar/regapi/outcome';
import { syncCall, type SyncContext, type SyncReport, type SyncSource } from '@/lib/sync/reading/context';
import { storeApart } from '@/lib/sync/reading/odd-rows';

const pageSize = 1024;
const firstDays = 366;
/** Bills change state for some time after they were made. */
const againDays = 45;

/** The registrar's bills to the reseller (REG.API 6.3): a year at first, then what may still change. */
export const bills: SyncSource = {
  name: 'bills',
  everyMs: 60 * 60_000,
  run: async (context) => {
    const now = new Date(nowMs());
    const latest = await context.db.registrarBill.findFirst({
      // A date that was believed before it was checked must not move the window beyond today.
      where: { billedOn: { lte: now } },
      orderBy: { billedOn: { sort: 'desc', nulls: 'last' } },
      select: { billedOn: true },
    });
    const since = latest?.billedOn ? dayOf(latest.billedOn, -againDays) : dayOf(now, -firstDays);
    const period = { start_date: since, end_date: dayOf(now, 1), all: true };
    let [calls, rows] = [0, 0];
    const odd: OddRow[] = [];
    for (;;) {
      const page = await readPage(context, { ...period, limit: pageSize, offset: rows });
      calls += page.calls;
      rows += page.rows;
      odd.push(...(page.odd ?? []));
      if (page.problem !== null || page.rows < pageSize) return { calls, rows, problem: page.problem, odd };
    }
  },
};

type Page = { start_date: string; end_date: string; all: boolean; limit: number; offset: number };

async function readPage({ regapi, db }: SyncContext, page: Page): Promise<SyncReport> {
  const readAt = new Date(nowMs());
  const outcome = await regapi.bill.get_for_period(page, syncCall);
  if (outcome.kind !== 'done') return { calls: 1, rows: 0, problem: reasonOf(outcome) };
  const state = await db.registrarState.findUnique({ where: { id: 1 }, select: { lossesSince: true } });
  const odd = [...oddRowsOf(outcome.answer)];
  const { bills: listed } = outcome.answer;
  const latestDay = dayOf(readAt, 1);
  const { unique, twins } = unlikeTwins(listed, ({ bill_id: id }) => String(id));
  odd.push(...twins.map((bill) => oddRow(bill, 'twice')));
  const believed = unique.filter((bill) => {
    const field = (['bill_date', 'pay_date'] as const).find((name) => (bill[name] ?? '') > latestDay);
    if (field) odd.push(oddRow(bill, 'future', field));
    return !field;
  });
  const store = async (part: readonly Bill[]) => {
    for (const bill of part) await storeBill(db, bill, { readAt, state });
  };
  odd.push(...(await storeApart(believed, store)));
  return { calls: 1, rows: listed.length + oddRowsOf(outcome.answer).length, problem: null, odd };
}

type Bill = Extract<
  Awaited<ReturnType<RegapiClient['bill']['get_for_period']>>,
  { kind: 'done' }
>['answer']['bills'][number];

type Reading = { readonly readAt: Date; readonly state: { readonly lossesSince: Date } | null };

async function storeBill(db: SyncContext['db'], bill: Bill, { readAt, state }: Reading): Promise<void> {
  const billId = BigInt(bill.bill_id);
  const total = amountIn(bill.total_payment ?? bill.payment ?? '0', bill.currency);
  // What is known never gives way to what is missing.
  const known = await db.registrarBill.findUnique({ where: { billId } });
  const facts = {
    status: (bill.pay_status || known?.status) ?? '',
    payType: (bill.pay_type || known?.payType) ?? '',
    currency: total.currency,
    totalMinor: BigInt(total.minor),
    billedOn: dateOfDay(bill.bill_date) ?? known?.billedOn ?? null,
    paidOn: dateOfDay(bill.pay_date) ?? known?.paidOn ?? null,
    readAt,
  };
  const items =
    bill.items?.map(({ itemtype, dname, servtype, service_id, action }) => ({
      itemtype,
      dname,
      servtype,
      service_id,
      action,
    })) ?? null;
  const told = items === null ? facts : { ...facts, items };
  await db.registrarBill.upsert({ where: { billId }, create: { billId, ...told }, update: told });
  const names = (items ?? []).flatMap(({ dname }) => (dname ? [asciiOf(dname)] : []));
  if (state) await recordUnexplainedBill(db, { billId, ...facts, names: [...new Set(names)] }, state.lossesSince);
}
