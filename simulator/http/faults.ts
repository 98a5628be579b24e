/** What can go wrong with a call, as the controls ask for it. */
export type Fault =
  | { readonly fault: 'delay'; readonly ms: number }
  | { readonly fault: 'refuse'; readonly code: string; readonly text?: string | undefined }
  /** The connection is cut: before the call ran, or after it ran and before the answer. */
  | { readonly fault: 'cut-before' | 'cut-after' }
  /** The call runs; its answer is noise, or stops in the middle. */
  | { readonly fault: 'garble' | 'truncate' }
  | { readonly fault: 'http-503'; readonly after: boolean; readonly html: boolean }
  /** No answer ever; `after`: the call runs all the same. */
  | { readonly fault: 'black-hole'; readonly after: boolean }
  /** Runs `ms` later, however long the caller waits; `cut` ends the connection at once. */
  | { readonly fault: 'execute-late'; readonly ms: number; readonly cut: boolean };

export interface FaultRule {
  /** A function's name, or `*`. */
  readonly function: string;
  /** How many more calls it hits; null means no end. */
  times: number | null;
  /** 0 to 1, drawn from the rule's own seed. */
  readonly probability: number;
  readonly seed: number;
  readonly fault: Fault;
}

/** The faults that are waiting for calls. */
export class Faults {
  private rules: (FaultRule & { readonly random: () => number })[] = [];

  add(rule: FaultRule): void {
    this.rules.push({ ...rule, random: seededRandom(rule.seed) });
  }

  list(): readonly FaultRule[] {
    return this.rules.map(({ random: _random, ...rule }) => rule);
  }

  clear(): void {
    this.rules = [];
  }

  /** The fault that this call meets, used up. */
  next(command: string): Fault | undefined {
    const rule = this.rules.find(
      (candidate) => matches(candidate, command) && candidate.random() < candidate.probability,
    );
    if (rule === undefined) return undefined;
    if (rule.times !== null) rule.times -= 1;
    return rule.fault;
  }
}

function matches(rule: FaultRule, command: string): boolean {
  return (rule.function === '*' || rule.function === command) && rule.times !== 0;
}

/** mulberry32: small, and the same everywhere for the same seed. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
