/** When what ends is told of, charged for and renewed, as the reseller wants it; all in days. */
export type RenewalPolicy = {
  /** Before the end of a term its owner is told of it, the most first. */
  readonly remindDays: readonly number[];
  /** Before the end from which on owners are told that a renewal cannot be paid. */
  readonly warnDays: number;
  /** Before the end on which the saved method is charged and the renewal is ordered. */
  readonly renewDays: number;
  /** After the first refusal on which a charge is tried again, the fewest first; then no more for this time. */
  readonly retryDays: readonly number[];
  /** After the end until which it is still tried; 0 = until the last day. */
  readonly stopDays: number;
};

export const defaultPolicy: RenewalPolicy = {
  remindDays: [60, 30, 14, 7, 3, 1],
  warnDays: 35,
  renewDays: 20,
  retryDays: [1, 3, 5],
  stopDays: 0,
};

export const policyBounds = {
  remind: { min: 1, max: 180, most: 10 },
  warn: { min: 2, max: 90 },
  renew: { min: 1, max: 60 },
  retry: { min: 1, max: 30, most: 6 },
  stop: { min: 0, max: 30 },
} as const;

/** "60, 30, 14" as numbers; null where it is anything else. */
export function readDays(typed: string): readonly number[] | null {
  const parts = typed.split(/[\s,;]+/).filter((part) => part !== '');
  return parts.every((part) => /^\d{1,3}$/.test(part)) ? [...new Set(parts.map(Number))] : null;
}

/** How many days after the first refusal a charge can still be of use. */
export function lastRetryDay({ renewDays, stopDays }: Pick<RenewalPolicy, 'renewDays' | 'stopDays'>): number {
  return renewDays + stopDays;
}

/** What a policy does on a day; `left` counts the days until the end of a term, and is below zero after it. */
export type PolicyStep = {
  readonly left: number;
  readonly does: 'remind' | 'warn' | 'renew' | 'retry' | 'end' | 'stop';
};

/** Everything that happens to a name, in the order in which it does; retries as if the charge failed each time. */
export function stepsOf({
  remindDays,
  warnDays,
  renewDays,
  retryDays,
  stopDays,
}: RenewalPolicy): readonly PolicyStep[] {
  const steps: readonly PolicyStep[] = [
    ...remindDays.map((left) => ({ left, does: 'remind' }) as const),
    { left: warnDays, does: 'warn' },
    { left: renewDays, does: 'renew' },
    ...retryDays.map((days) => ({ left: renewDays - days, does: 'retry' }) as const),
    { left: 0, does: 'end' },
    { left: 0 - stopDays, does: 'stop' },
  ];
  return steps.toSorted((one, other) => other.left - one.left);
}
