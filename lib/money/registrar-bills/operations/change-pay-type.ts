import 'server-only';
import { z } from 'zod';
import { now } from '@/lib/base/clock/clock';
import type { Tx } from '@/lib/base/db/client';
import { dateOfDay, dayOf } from '@/lib/base/values/day';
import {
  callOptionsOf,
  defineOperation,
  oneByOne,
  type OperationContext,
  type OperationItem,
  type Verdict,
} from '@/lib/queue/engine/define';
import { notKnown } from '@/lib/registrar/answers/find-service';
import { amountIn } from '@/lib/registrar/regapi/answer-values';
import { inParts, readResults, type ItemOutcome } from '@/lib/registrar/regapi/per-item';
import { resultsByBill } from '../bills/bill-results';
import { billSubject } from '../bills/bill-subject';
import { payTypes, registrarCurrencies, type PayType } from '../bills/pay-types';
import { changePayTypeView } from './change-pay-type.view';

const payTypeInput = z.object({
  billId: z.int().positive(),
  /** "2026-11-30": where it is looked for; null where the registrar never said. */
  billedOn: z.iso.date().nullable(),
  payType: z.enum(payTypes),
  currency: z.enum(registrarCurrencies),
  /** With WM: the purse that is asked for the money; '' = none is asked. */
  wmid: z.string(),
  /** What it orders, as machines write it: read again once it is paid. */
  names: z.array(z.string()),
});
type PayTypeInput = z.output<typeof payTypeInput>;

/**
 * Has a bill paid in another way (REG.API 6.4). `prepay` pays it from the balance at once, so it is billing; the bill tells
 * afterwards how it is paid, so that is what an unknown outcome is found out by.
 */
export const changePayType = defineOperation({
  kind: 'bill.pay-type',
  input: payTypeInput,
  view: changePayTypeView,
  billing: true,
  subject: ({ billId }) => billSubject(billId),
  batchKey: ({ payType, currency, wmid }) => `pay:${payType}:${currency}:${wmid}`,
  corrections: {
    billId: 'fixed',
    billedOn: 'fixed',
    payType: 'fixed',
    currency: 'fixed',
    wmid: 'fixed',
    names: 'fixed',
  },
  call: async (items, { regapi }) => {
    const [first] = items;
    if (!first) return { kind: 'done', answer: [] };
    const { payType, currency, wmid } = first.input;
    const billIds = items.map(({ input }) => input.billId);
    const how = { pay_type: payType, currency, ...(wmid !== '' && { wmid }) };
    const outcome = await regapi.bill.change_pay_type({ bills: billIds, ...how }, callOptionsOf(items));
    return inParts(
      readResults(outcome, items.length, (answer, from, count) =>
        resultsByBill(billIds.slice(from, from + count), answer.bills, (bill) => stateOf(bill, payType)),
      ),
    );
  },
  verify: oneByOne(findChanged),
  onSucceeded: (tx, item, answer) => mirror(tx, item.input, billState.parse(answer)),
  onCancelled: async () => undefined,
  refresh: ({ names }) => names.map((name) => `domain:${name}`),
});

const billState = z.object({
  status: z.string(),
  payType: z.string(),
  total: z.object({ minor: z.number(), currency: z.string() }).nullable(),
});

type Told = {
  readonly currency: Parameters<typeof amountIn>[1] | null;
  readonly total_payment: string | null;
  readonly pay_type: string | null;
  readonly pay_status: string | null;
};

/** What the bill is now; one that `prepay` left unpaid may be paid yet, so it is open. */
function stateOf({ pay_status: status, pay_type, total_payment, currency }: Told, payType: PayType): ItemOutcome {
  if (payType === 'prepay' && status !== 'payed') return { kind: 'unknown', reason: `the bill is ${status ?? '?'}` };
  const total = total_payment !== null && currency ? amountIn(total_payment, currency) : null;
  return { kind: 'done', answer: { status: status ?? 'notpayed', payType: pay_type ?? payType, total } };
}

async function findChanged(
  { input, ...item }: OperationItem<PayTypeInput>,
  { regapi }: OperationContext,
): Promise<Verdict> {
  const { billId, billedOn, payType } = input;
  const period = { start_date: billedOn ?? dayOf(now(), -366), end_date: billedOn ?? dayOf(now(), 1) };
  const outcome = await regapi.bill.get_for_period({ ...period, all: true }, callOptionsOf([item]));
  if (outcome.kind !== 'done') return notKnown(outcome);
  const bill = outcome.answer.bills.find(({ bill_id }) => bill_id === billId);
  if (!bill) return { kind: 'undecidable', reason: `bill ${billId} is not in the list of its day` };
  const isSo = bill.pay_type === payType && (payType !== 'prepay' || bill.pay_status === 'payed');
  if (!isSo) return { kind: 'not-executed' };
  const told = stateOf(bill, payType);
  return told.kind === 'done' ? { kind: 'executed', answer: told.answer } : { kind: 'not-executed' };
}

async function mirror(tx: Tx, { billId }: PayTypeInput, { status, payType, total }: z.output<typeof billState>) {
  const sum = total && { totalMinor: BigInt(total.minor), currency: total.currency };
  await tx.registrarBill.updateMany({
    where: { billId: BigInt(billId) },
    data: { status, payType, ...sum, ...(status === 'payed' && { paidOn: dateOfDay(dayOf(now())) }) },
  });
}
