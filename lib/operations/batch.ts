import type { ItemResult, Outcome } from '@/lib/regapi/outcome';

/** What became of one operation's part of a call. */
export type ItemOutcome =
  | { readonly kind: 'done'; readonly answer: unknown }
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly text: string;
      readonly params: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: 'unsent'; readonly reason: string; readonly retryAt: Date | null }
  | { readonly kind: 'unknown'; readonly reason: string };

/** Gives each of `count` operations its part of the call's outcome. An answer that does not cover all of them proves nothing for any. */
export function perItem(outcome: Outcome<readonly ItemResult<unknown>[]>, count: number): readonly ItemOutcome[] {
  if (outcome.kind === 'unsent') return same(count, { ...outcome, retryAt: outcome.retryAt ?? null });
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

function same(count: number, outcome: ItemOutcome): readonly ItemOutcome[] {
  return Array.from({ length: count }, () => outcome);
}
