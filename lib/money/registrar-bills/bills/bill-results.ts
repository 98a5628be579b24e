import type { ItemError, ItemResult } from '@/lib/registrar/regapi/outcome';
import { inParts, type ItemOutcome, type ItemResults } from '@/lib/registrar/regapi/per-item';

/** The answers of a list call about bills, in the order of the bills that were sent; a bill that none names is open. */
export function resultsByBill<T extends { readonly bill_id: number }>(
  billIds: readonly number[],
  answers: readonly ItemResult<T>[],
  read: (item: T) => ItemOutcome,
  refused: (error: ItemError) => ItemOutcome = refusal,
): ItemResults {
  const byId = new Map(answers.map((answer) => [numberOf(answer), answer] as const));
  return inParts(
    billIds.map((billId): ItemOutcome => {
      const answer = byId.get(billId);
      if (!answer) return { kind: 'unknown', reason: 'the answer does not name the bill' };
      return answer.ok ? read(answer.item) : refused(answer);
    }),
  );
}

export const refusal = ({ code, text, params }: ItemError): ItemOutcome => ({ kind: 'refused', code, text, params });

const numberOf = <T extends { readonly bill_id: number }>(answer: ItemResult<T>) =>
  answer.ok ? answer.item.bill_id : Number(answer.params['bill_id']);
