import type { ItemResult, ListOutcome, ListPart, Outcome, Refused } from './outcome';

/** What became of one operation's part of a call. */
export type ItemOutcome =
  | { readonly kind: 'done'; readonly answer: unknown }
  | Refused
  | { readonly kind: 'unsent'; readonly reason: string; readonly retryAt: Date | null }
  | { readonly kind: 'unknown'; readonly reason: string };

/** The results of a call, or of the parts it went out in; one an operation, in their order. */
export type ItemResults = ListOutcome<readonly ItemResult<unknown>[]>;

/**
 * Gives each of `count` operations its part of the call's outcome; where the list went out in parts, exactly that of its
 * part. An answer that does not cover all of them proves nothing for any; a refusal of many says nothing of one.
 */
export function perItem(outcome: ItemResults, count: number): readonly ItemOutcome[] {
  const parts = 'parts' in outcome ? outcome.parts : undefined;
  if (parts && covers(parts, count)) return parts.flatMap((part) => perItem(part.outcome, part.count));
  if (outcome.kind === 'unsent') return same(count, { ...outcome, retryAt: outcome.retryAt ?? null });
  if (outcome.kind === 'refused') return same(count, count > 1 ? { ...outcome, ofList: true } : outcome);
  if (outcome.kind !== 'done') return same(count, outcome);
  const results = outcome.answer;
  if (results.length !== count) {
    return same(count, { kind: 'unknown', reason: `${results.length} results for ${count} operations` });
  }
  return results.map((result) =>
    result.ok
      ? { kind: 'done', answer: result.item }
      : { kind: 'refused', code: result.code, text: result.text, params: result.params },
  );
}

/** Reads what the API answered, each part by itself: one that makes no sense leaves the others what they are. */
export function readResults<Answer>(
  outcome: ListOutcome<Answer>,
  count: number,
  read: (answer: Answer, from: number, count: number) => ItemResults,
): readonly ItemOutcome[] {
  const parts = ('parts' in outcome ? outcome.parts : undefined) ?? [{ from: 0, count, outcome }];
  return parts.flatMap((part) =>
    perItem(part.outcome.kind === 'done' ? read(part.outcome.answer, part.from, part.count) : part.outcome, part.count),
  );
}

/** Puts what became of each operation into the form of a call's results. */
export function inParts(outcomes: readonly ItemOutcome[]): ItemResults {
  const results = outcomes.flatMap(resultOf);
  if (results.length === outcomes.length) return { kind: 'done', answer: results };
  const parts = outcomes.map((outcome, from) => ({ from, count: 1, outcome: partOf(outcome) }));
  return { kind: 'unknown', reason: 'each has an outcome of its own', parts };
}

function resultOf(outcome: ItemOutcome): readonly ItemResult<unknown>[] {
  if (outcome.kind === 'done') return [{ ok: true, item: outcome.answer }];
  if (outcome.kind !== 'refused' || outcome.ofList) return [];
  const { code, text, params } = outcome;
  return [{ ok: false, code, text, params }];
}

function partOf(outcome: ItemOutcome): Outcome<readonly ItemResult<unknown>[]> {
  if (outcome.kind === 'done') return { kind: 'done', answer: [{ ok: true, item: outcome.answer }] };
  if (outcome.kind !== 'unsent') return outcome;
  const { reason, retryAt } = outcome;
  return { kind: 'unsent', reason, ...(retryAt ? { retryAt } : {}) };
}

function covers(parts: readonly ListPart<unknown>[], count: number): boolean {
  return parts.reduce((sum, part) => sum + part.count, 0) === count;
}

function same(count: number, outcome: ItemOutcome): readonly ItemOutcome[] {
  return Array.from({ length: count }, () => outcome);
}
