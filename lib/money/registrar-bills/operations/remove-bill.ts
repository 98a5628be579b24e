import 'server-only';
import { z } from 'zod';
import {
  callOptionsOf,
  defineOperation,
  type OperationContext,
  type OperationItem,
  type Verdict,
} from '@/lib/queue/engine/define';
import { notKnown } from '@/lib/registrar/answers/find-service';
import type { ItemError } from '@/lib/registrar/regapi/outcome';
import { inParts, readResults } from '@/lib/registrar/regapi/per-item';
import { refusal, resultsByBill } from '../bills/bill-results';
import { billSubject } from '../bills/bill-subject';
import { removeBillView } from './remove-bill.view';

const removeInput = z.object({
  billId: z.int().positive(),
  /** What it ordered: the registrar calls those orders off. */
  names: z.array(z.string()),
});
type RemoveInput = z.output<typeof removeInput>;

/** Deletes an unpaid bill, as staff ask for it (REG.API 6.5); what it ordered is called off there. One that is gone is done. */
export const removeBill = defineOperation({
  kind: 'bill.remove',
  input: removeInput,
  view: removeBillView,
  billing: false,
  subject: ({ billId }) => billSubject(billId),
  batchKey: () => 'remove',
  corrections: { billId: 'fixed', names: 'fixed' },
  call: async (items, { regapi }) => {
    const billIds = items.map(({ input }) => input.billId);
    const outcome = await regapi.bill.delete({ bills: billIds }, callOptionsOf(items));
    const done = { kind: 'done', answer: {} } as const;
    return inParts(
      readResults(outcome, items.length, (answer, from, count) =>
        resultsByBill(
          billIds.slice(from, from + count),
          answer.bills,
          () => done,
          (error) => (isGone(error) ? done : refusal(error)),
        ),
      ),
    );
  },
  verify: findRemoved,
  onSucceeded: async (tx, { input }) => {
    await tx.registrarBill.updateMany({ where: { billId: BigInt(input.billId) }, data: { status: 'cancelled' } });
  },
  onCancelled: async () => undefined,
  refresh: ({ names }) => names.map((name) => `domain:${name}`),
});

async function findRemoved(
  items: readonly OperationItem<RemoveInput>[],
  { regapi }: OperationContext,
): Promise<readonly Verdict[]> {
  const billIds = items.map(({ input }) => input.billId);
  const outcome = await regapi.bill.nop({ bills: billIds }, callOptionsOf(items));
  if (outcome.kind !== 'done') return items.map(() => notKnown(outcome));
  const states = new Map(
    outcome.answer.bills.map((bill) =>
      bill.ok
        ? ([bill.item.bill_id, bill.item.pay_status ?? ''] as const)
        : ([Number(bill.params['bill_id']), bill.code] as const),
    ),
  );
  return billIds.map((billId): Verdict => {
    const state = states.get(billId);
    if (state === undefined) return { kind: 'not-known-yet', reason: `the answer does not name bill ${billId}` };
    const isGoneNow = state === 'cancelled' || state === 'BILL_ID_NOT_FOUND';
    return isGoneNow ? { kind: 'executed', answer: {} } : { kind: 'not-executed' };
  });
}

/** Deleted or cancelled before: as good as deleted now. */
function isGone({ code, params }: ItemError): boolean {
  return code === 'BILL_ID_NOT_FOUND' || (code === 'BILL_CAN_NOT_REMOVED' && params['status'] === 'deleted');
}
