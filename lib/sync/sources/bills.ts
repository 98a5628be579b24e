import 'server-only';
import { nowMs } from '@/lib/base/clock/clock';
import { dateOfDay, dayOf } from '@/lib/base/values/day';
import { amountIn } from '@/lib/registrar/regapi/answer-values';
import { unlikeTwins } from '@/lib/sync/reading/twins';
import { asciiOf } from '@/lib/registrar/answers/same-name';
import { recordUnexplainedBills } from '@/lib/sync/losses/unexplained-bills';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import { oddRow, oddRowsOf, type OddRow } from '@/lib/registrar/regapi/odd-rows';
import { reasonOf } from '@/lib/registrar/regapi/outcome';
import type { Tx } from '@/lib/base/db/client';
import { callOf, write, type SyncContext, type SyncReport, type SyncSource } from '@/lib/sync/reading/context';
import { storeApart } from '@/lib/sync/reading/odd-rows';

const pageSize = 1024;
const firstDays = 366;
/** Bills change state for some time after they were made. */
const againDays = 45;

/** The registrar's bills to the reseller (REG.API 6.3): a year at first, then what may still change. */
export const bills: SyncSource = {
  name: 'bills',
  everyMs: 60 * 60_000,
  after: ['services'],
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

async function readPage(context: SyncContext, page: Page): Promise<SyncReport> {
  const readAt = new Date(nowMs());
  const outcome = await context.regapi.bill.get_for_period(page, callOf(context));
  if (outcome.kind !== 'done') return { calls: 1, rows: 0, problem: reasonOf(outcome) };
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
  const store = (part: readonly Bill[]) => write(context, (tx) => storeBills(tx, part, readAt));
  odd.push(...(await storeApart(believed, store)));
  return { calls: 1, rows: listed.length + oddRowsOf(outcome.answer).length, problem: null, odd };
}

type Bill = Extract<
  Awaited<ReturnType<RegapiClient['bill']['get_for_period']>>,
  { kind: 'done' }
>['answer']['bills'][number];

async function storeBills(tx: Tx, bills: readonly Bill[], readAt: Date): Promise<void> {
  const known = await tx.registrarBill.findMany({
    where: { billId: { in: bills.map(({ bill_id: id }) => BigInt(id)) } },
  });
  const knownById = new Map(known.map((bill) => [Number(bill.billId), bill] as const));
  const facts = bills.map((bill) => factsOf(bill, knownById.get(bill.bill_id)));
  const rows = facts.map((bill) => ({ ...bill, billId: String(bill.billId), totalMinor: String(bill.totalMinor) }));
  await tx.$executeRaw`
    INSERT INTO registrar_bill
      (bill_id, status, pay_type, currency, total_minor, billed_on, paid_on, items, read_at)
    SELECT "billId", status, "payType", currency, "totalMinor", "billedOn", "paidOn", items, ${readAt}::timestamptz
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS told("billId" bigint, status text, "payType" text,
      currency text, "totalMinor" bigint, "billedOn" timestamp, "paidOn" timestamp, items jsonb)
    ON CONFLICT (bill_id) DO UPDATE SET status = EXCLUDED.status, pay_type = EXCLUDED.pay_type,
      currency = EXCLUDED.currency, total_minor = EXCLUDED.total_minor, billed_on = EXCLUDED.billed_on,
      paid_on = EXCLUDED.paid_on, items = EXCLUDED.items, read_at = EXCLUDED.read_at`;
  const state = await tx.registrarState.findUnique({ where: { id: 1 }, select: { lossesSince: true } });
  if (state) await recordUnexplainedBills(tx, facts, state.lossesSince);
}

type KnownBill = Awaited<ReturnType<Tx['registrarBill']['findMany']>>[number];

/** What is known never gives way to what is missing. */
function factsOf(bill: Bill, known: KnownBill | undefined) {
  const total = amountIn(bill.total_payment ?? bill.payment ?? '0', bill.currency);
  const items = bill.items?.map(({ itemtype, dname, servtype, service_id, action }) => {
    return { itemtype, dname, servtype, service_id, action };
  });
  const names = (items ?? []).flatMap(({ dname }) => (dname ? [asciiOf(dname)] : []));
  return {
    billId: BigInt(bill.bill_id),
    status: (bill.pay_status || known?.status) ?? '',
    payType: (bill.pay_type || known?.payType) ?? '',
    currency: total.currency,
    totalMinor: BigInt(total.minor),
    billedOn: dateOfDay(bill.bill_date) ?? known?.billedOn ?? null,
    paidOn: dateOfDay(bill.pay_date) ?? known?.paidOn ?? null,
    items: items ?? known?.items ?? [],
    names: [...new Set(names)],
  };
}
