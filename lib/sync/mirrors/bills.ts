import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { dateOfDay } from '@/lib/base/values/day';
import { asciiOf } from '@/lib/registrar/answers/same-name';
import { amountIn } from '@/lib/registrar/regapi/answer-values';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import type { ItemResult } from '@/lib/registrar/regapi/outcome';
import { recordUnexplainedBills } from '@/lib/sync/losses/unexplained-bills';

export type Bill = Extract<
  Awaited<ReturnType<RegapiClient['bill']['get_for_period']>>,
  { kind: 'done' }
>['answer']['bills'][number];

/** Bills with their items as they were read, in one statement; then what of them nothing of ours explains. */
export async function storeBills(tx: Tx, bills: readonly Bill[], readAt: Date): Promise<void> {
  const known = await tx.registrarBill.findMany({
    where: { billId: { in: bills.map(({ bill_id: id }) => BigInt(id)) } },
  });
  const knownById = new Map(known.map((bill) => [Number(bill.billId), bill] as const));
  const facts = bills.map((bill) => factsOf(bill, knownById.get(bill.bill_id)));
  const rows = facts.map((bill) => ({ ...bill, billId: String(bill.billId), totalMinor: String(bill.totalMinor) }));
  await tx.$executeRaw`
    WITH told AS MATERIALIZED (
      SELECT * FROM json_to_recordset(${JSON.stringify(rows)}::json) AS bill("billId" bigint, status text, "payType" text,
        currency text, "totalMinor" bigint, "billedOn" timestamp, "paidOn" timestamp, items json)
    ), kept AS (
      INSERT INTO registrar_bill (bill_id, status, pay_type, currency, total_minor, billed_on, paid_on, read_at)
      SELECT "billId", status, "payType", currency, "totalMinor", "billedOn", "paidOn", ${readAt}::timestamptz FROM told
      ON CONFLICT (bill_id) DO UPDATE SET status = EXCLUDED.status, pay_type = EXCLUDED.pay_type,
        currency = EXCLUDED.currency, total_minor = EXCLUDED.total_minor, billed_on = EXCLUDED.billed_on,
        paid_on = EXCLUDED.paid_on, read_at = EXCLUDED.read_at
    ), itemized AS (
      INSERT INTO registrar_bill_item AS item (bill_id, position, itemtype, ascii_name, servtype, service_id, action)
      SELECT told."billId", at, itemtype, "asciiName", servtype, "serviceId", action
      FROM told CROSS JOIN LATERAL ROWS FROM (json_to_recordset(told.items)
        AS (itemtype text, "asciiName" text, servtype text, "serviceId" bigint, action text)) WITH ORDINALITY
        AS said(itemtype, "asciiName", servtype, "serviceId", action, at)
      ON CONFLICT (bill_id, position) DO UPDATE SET itemtype = EXCLUDED.itemtype, ascii_name = EXCLUDED.ascii_name,
        servtype = EXCLUDED.servtype, service_id = EXCLUDED.service_id, action = EXCLUDED.action
      WHERE (item.itemtype, item.ascii_name, item.servtype, item.service_id, item.action)
        IS DISTINCT FROM (EXCLUDED.itemtype, EXCLUDED.ascii_name, EXCLUDED.servtype, EXCLUDED.service_id, EXCLUDED.action)
    )
    DELETE FROM registrar_bill_item item USING told
    WHERE item.bill_id = told."billId" AND item.position > json_array_length(told.items)`;
  const state = await tx.registrarState.findUnique({ where: { id: 1 }, select: { lossesSince: true } });
  if (state) await recordUnexplainedBills(tx, facts, state.lossesSince);
}

type KnownBill = Awaited<ReturnType<Tx['registrarBill']['findMany']>>[number];

/** What is known never gives way to what is missing. */
function factsOf(bill: Bill, known: KnownBill | undefined) {
  const total = amountIn(bill.total_payment ?? bill.payment ?? '0', bill.currency);
  // Where nothing is said of them, those that are known stay.
  const items =
    bill.items?.map(({ itemtype, dname, servtype, service_id: serviceId, action }) => ({
      itemtype: itemtype ?? 'service',
      asciiName: dname ? asciiOf(dname) : '',
      servtype: servtype ?? '',
      serviceId,
      action: action ?? '',
    })) ?? null;
  return {
    billId: BigInt(bill.bill_id),
    status: (bill.pay_status || known?.status) ?? '',
    payType: (bill.pay_type || known?.payType) ?? '',
    currency: total.currency,
    totalMinor: BigInt(total.minor),
    billedOn: dateOfDay(bill.bill_date) ?? known?.billedOn ?? null,
    paidOn: dateOfDay(bill.pay_date) ?? known?.paidOn ?? null,
    items,
    names: [...new Set((items ?? []).flatMap(({ asciiName }) => (asciiName === '' ? [] : [asciiName])))],
  };
}

type State = ItemResult<{ readonly bill_id: number; readonly pay_status: string | null }>;

/** What became of some bills (REG.API 6.1); one that is not there any more was deleted. Other refusals say nothing. */
export async function storeStates(
  tx: Tx,
  asked: readonly number[],
  said: readonly State[],
  readAt: Date,
): Promise<void> {
  const rows = said.flatMap((state, index) => {
    if (state.ok) return state.item.pay_status ? [{ billId: state.item.bill_id, status: state.item.pay_status }] : [];
    const billId = Number(state.params['bill_id'] ?? asked[index]);
    return state.code === 'BILL_ID_NOT_FOUND' && asked.includes(billId) ? [{ billId, status: 'cancelled' }] : [];
  });
  if (rows.length === 0) return;
  await tx.$executeRaw`
    UPDATE registrar_bill bill SET status = told.status, read_at = ${readAt}::timestamptz
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS told("billId" bigint, status text)
    WHERE bill.bill_id = told."billId"`;
}
