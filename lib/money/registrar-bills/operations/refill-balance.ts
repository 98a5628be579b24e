import 'server-only';
import { z } from 'zod';
import { now } from '@/lib/base/clock/clock';
import { dateOfDay, dayOf } from '@/lib/base/values/day';
import { currencyOf, money, toDecimal } from '@/lib/base/values/money';
import {
  callOptionsOf,
  defineOperation,
  oneByOne,
  type OperationContext,
  type OperationItem,
  type Verdict,
} from '@/lib/queue/engine/define';
import { notKnown } from '@/lib/registrar/answers/find-service';
import type { Outcome } from '@/lib/registrar/regapi/outcome';
import { registrarCurrencies } from '../bills/pay-types';
import { refillBalanceView } from './refill-balance.view';

const refillInput = z.object({
  /** The purse that is asked for the money. */
  wmid: z.string().regex(/^\d{12}$/),
  currency: z.enum(registrarCurrencies),
  amountMinor: z.int().positive(),
});
type RefillInput = z.output<typeof refillInput>;

/** The newest bill before it was sent: what is newer may be its own. */
const refillSnapshot = z.object({ lastBillId: z.number() });

/**
 * Has the registrar ask a WebMoney purse for money for the balance (REG.API 5.5): it makes a bill, and the money is there
 * once that is paid. It has no key, so after an unknown outcome a newer bill of a refill by WebMoney is looked for.
 */
export const refillBalance = defineOperation({
  kind: 'balance.refill',
  input: refillInput,
  view: refillBalanceView,
  billing: true,
  subject: () => 'balance:registrar',
  corrections: { wmid: 'fixed', currency: 'fixed', amountMinor: 'fixed' },
  snapshot: oneByOne(lastBill),
  call: async ([item], { regapi }) => {
    if (!item) return { kind: 'done', answer: [] };
    const { wmid, currency, amountMinor } = item.input;
    const outcome = await regapi.user.refill_balance(
      {
        pay_type: 'WM',
        wmid,
        // Roubles where nothing is said.
        ...(currency !== 'RUR' && { currency }),
        amount: toDecimal(money(amountMinor, currencyOf(currency))),
      },
      callOptionsOf([item]),
    );
    if (outcome.kind !== 'done') return outcome;
    return { kind: 'done', answer: [{ ok: true, item: { billId: outcome.answer.bill_id } }] };
  },
  verify: oneByOne(findRefill),
  onSucceeded: async (tx, { input }, answer) => {
    const { billId } = refilled.parse(answer);
    if (billId === null) return;
    const { currency, amountMinor } = input;
    const bill = { status: 'notpayed', payType: 'WM', currency: currencyOf(currency), totalMinor: BigInt(amountMinor) };
    const item = { position: 1, itemtype: 'prepayment', asciiName: '', servtype: '', action: '' };
    await tx.registrarBill.upsert({
      where: { billId: BigInt(billId) },
      create: {
        billId: BigInt(billId),
        ...bill,
        billedOn: dateOfDay(dayOf(now())),
        readAt: now(),
        items: { create: item },
      },
      update: {},
    });
  },
  onCancelled: async () => undefined,
});

const refilled = z.object({ billId: z.number().nullable() });

type Item = OperationItem<RefillInput>;

async function billsAround(item: Pick<Item, 'id' | 'urgency' | 'sentAt'>, { regapi }: OperationContext) {
  const at = item.sentAt ?? now();
  const period = { start_date: dayOf(at, -1), end_date: dayOf(now(), 1), all: true };
  const outcome = await regapi.bill.get_for_period(period, callOptionsOf([item]));
  return outcome.kind === 'done' ? { kind: 'done' as const, answer: outcome.answer.bills } : outcome;
}

async function lastBill(item: Item, context: OperationContext): Promise<Outcome<unknown>> {
  const outcome = await billsAround(item, context);
  if (outcome.kind !== 'done') return outcome;
  const lastBillId = Math.max(0, ...outcome.answer.map(({ bill_id }) => bill_id));
  return { kind: 'done', answer: { lastBillId } satisfies z.input<typeof refillSnapshot> };
}

async function findRefill(item: Item, context: OperationContext): Promise<Verdict> {
  const outcome = await billsAround(item, context);
  if (outcome.kind !== 'done') return notKnown(outcome);
  const before = refillSnapshot.safeParse(item.snapshot);
  if (!before.success) return { kind: 'undecidable', reason: 'the bills of before are not known' };
  // Charges of the transfer may be in its sum; a second bill would only ask the purse twice.
  const found = outcome.answer.find(
    ({ bill_id, pay_type, items }) =>
      bill_id > before.data.lastBillId &&
      pay_type === 'WM' &&
      items?.some(({ itemtype }) => itemtype === 'prepayment') === true,
  );
  return found ? { kind: 'executed', answer: { billId: found.bill_id } } : { kind: 'not-executed' };
}
