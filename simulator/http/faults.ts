/** What can go wrong with a call, as the controls ask for it. */
export type Fault =
  | { readonly fault: 'delay'; readonly ms: number }
  | { readonly fault: 'refuse'; readonly code: string; readonly text?: string | undefined }
  /** Every so many-th item of a list is refused and left out; the others run. One alone is refused as a call. */
  | { readonly fault: 'refuse-items'; readonly code: string; readonly every: number }
  /** The connection is cut: before the call ran, or after it ran and before the answer. */
  | { readonly fault: 'cut-before' | 'cut-after' }
  /** The call runs; its answer is noise, or stops in the middle. */
  | { readonly fault: 'garble' | 'truncate' }
  /** An answer of the web server in front: before the call ran, or after. */
  | {
      readonly fault: 'http-503' | 'http-5xx';
      readonly status: number;
      readonly after: boolean;
      readonly html: boolean;
    }
  /** No answer ever; `after`: the call runs all the same. */
  | { readonly fault: 'black-hole'; readonly after: boolean }
  /** Runs `ms` later, however long the caller waits; `cut` ends the connection at once. */
  | { readonly fault: 'execute-late'; readonly ms: number; readonly cut: boolean }
  /** The call runs; its answer comes in pieces of so many bytes, `ms` apart. */
  | { readonly fault: 'trickle'; readonly ms: number; readonly bytes: number }
  /** A call that changes nothing sees the world as it was up to so many virtual seconds ago; others are left alone. */
  | { readonly fault: 'stale'; readonly seconds: number };

export interface FaultRule {
  /** A function's name, `zone/*` for a category, or `*`. */
  readonly function: string;
  /** How many matching calls it lets through first. */
  skip: number;
  /** How many more calls it hits; null means no end. */
  times: number | null;
  /** 0 to 1, drawn from the rule's own seed. */
  readonly probability: number;
  readonly seed: number;
  readonly fault: Fault;
}

/** A fault that met a call. */
export interface FaultHit {
  readonly function: string;
  readonly fault: Fault['fault'];
  /** How many calls the faults had looked at by then. */
  readonly call: number;
}

const KEPT_HITS = 10_000;

/** The faults that are waiting for calls. The same rules and the same calls give the same hits. */
export class Faults {
  private rules: (FaultRule & { readonly random: () => number })[] = [];
  private hits: FaultHit[] = [];
  private calls = 0;

  add(rule: FaultRule): void {
    this.rules.push({ ...rule, random: seededRandom(rule.seed) });
  }

  list(): readonly FaultRule[] {
    return this.rules.map(({ random: _random, ...rule }) => rule);
  }

  /** What met which call since the rules were cleared. */
  trace(): readonly FaultHit[] {
    return this.hits;
  }

  reset(): void {
    this.rules = [];
    this.hits = [];
    this.calls = 0;
  }

  /** The fault that this call meets, used up. */
  next(command: string, changesWorld: boolean): Fault | undefined {
    if (this.rules.length === 0) return undefined;
    this.calls += 1;
    const rule = this.rules.find((candidate) => matches(candidate, command, changesWorld) && strikes(candidate));
    if (rule === undefined) return undefined;
    if (rule.times !== null) rule.times -= 1;
    this.hits.push({ function: command, fault: rule.fault.fault, call: this.calls });
    if (this.hits.length > KEPT_HITS) this.hits.shift();
    return rule.fault;
  }
}

function matches(rule: FaultRule, command: string, changesWorld: boolean): boolean {
  if (rule.times === 0 || (rule.fault.fault === 'stale' && changesWorld)) return false;
  if (rule.function.endsWith('*')) return command.startsWith(rule.function.slice(0, -1));
  return rule.function === command;
}

function strikes(rule: FaultRule & { readonly random: () => number }): boolean {
  const isDrawn = rule.random() < rule.probability;
  if (!isDrawn || rule.skip === 0) return isDrawn;
  rule.skip -= 1;
  return false;
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
