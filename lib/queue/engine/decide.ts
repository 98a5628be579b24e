import { mayBeAboutOne, refusalOf } from '@/lib/registrar/regapi/refusals';
import type { ItemOutcome } from '@/lib/registrar/regapi/per-item';
import type { RefusalMeaning, Refused, Verdict } from './define';
import { fault, isRefusal, type Fault } from './faults';
import { freshHistory, type History } from './history';
import { backoff, mostRefusals, readSpacing, type Timing } from './timing';

/** Where an operation goes next and why. */
export type Decision =
  | { readonly to: 'succeeded'; readonly answer: unknown }
  | { readonly to: 'queued'; readonly fault: Fault; readonly inMs: number }
  | { readonly to: 'queued'; readonly fault: Fault; readonly at: Date }
  | { readonly to: 'unknown'; readonly fault: Fault; readonly inMs: number }
  | { readonly to: 'unknown'; readonly fault: Fault; readonly at: Date }
  | { readonly to: 'attention'; readonly fault: Fault }
  | { readonly to: 'cancelled'; readonly fault: Fault };

export type SendFacts = {
  readonly history: History;
  readonly timing: Timing;
  /** 0 to 1, for the jitter. */
  readonly random: number;
};

/** What follows from the outcome of a send. */
export function afterSend(outcome: ItemOutcome, { history = freshHistory, timing, random }: SendFacts): Decision {
  const wait = backoff(history.returns, timing, random);
  switch (outcome.kind) {
    case 'done':
      return { to: 'succeeded', answer: outcome.answer };
    case 'unknown':
      return { to: 'unknown', fault: fault('NO_VALID_ANSWER', outcome.reason), inMs: timing.firstReadMs };
    case 'unsent':
      if (outcome.retryAt) return { to: 'queued', fault: fault('BUDGET_SPENT', outcome.reason), at: outcome.retryAt };
      return { to: 'queued', fault: fault('NOT_SENT', outcome.reason), inMs: Math.min(wait, timing.longestPauseMs) };
    case 'refused':
      return afterRefusal(outcome, { history, timing, random });
  }
}

/** What follows from a refusal whose meaning the operation's own kind knows. */
export function afterMeaning(meaning: RefusalMeaning, { code, text, params }: Refused): Decision {
  if (meaning.kind === 'final') return { to: 'cancelled', fault: { code, text, params } };
  return opensLater(meaning.at, text);
}

/** It waits for a day, and holds up nothing else of its subject meanwhile. */
export function opensLater(at: Date, text: string): Extract<Decision, { at: Date }> {
  const said = fault('OPENS_LATER', text);
  return { to: 'queued', fault: { ...said, params: { opensOn: at.toISOString().slice(0, 10) } }, at };
}

function afterRefusal(
  refused: Extract<ItemOutcome, { kind: 'refused' }>,
  { history, timing, random }: SendFacts,
): Decision {
  const said: Fault = { code: refused.code, text: refused.text, params: refused.params };
  const { retry, busyAfterUnknown, mayHaveExecuted } = refusalOf(refused.code);
  const look: Decision = { to: 'unknown', fault: said, inMs: timing.firstReadMs };
  if (mayHaveExecuted || saysItExists(refused.code)) return look;
  if (history.unknowns > 0 && busyAfterUnknown) return look;
  // It may be about any one of the list, and was not executed: smaller lists tell which.
  if (refused.ofList && mayBeAboutOne(refused.code)) {
    return { to: 'queued', fault: fault('LIST_REFUSED', `${refused.code}: ${refused.text}`), inMs: 0 };
  }
  // Our earlier call may still be running, or have run: its own success would be refused like this.
  if (history.unknowns > 0 && retry === 'never') return look;
  if (retry === 'never') return { to: 'attention', fault: said };
  if (!isOfTheWholeAccount(refused.code) && history.refusals + 1 >= mostRefusals)
    return { to: 'attention', fault: said };
  return { to: 'queued', fault: said, inMs: backoff(history.returns, timing, random) };
}

export type VerdictFacts = {
  /** "Not executed" so far, this one not counted. */
  readonly reads: number;
  readonly sentAgoMs: number;
  /** A repeat would charge again and no key would tell. */
  readonly isDangerous: boolean;
  /** What the operation suffered from before the look. */
  readonly fault: Fault | null;
  readonly timing: Timing;
};

/** What follows from a reconciling read. "Not executed" counts once two reads agree and late execution and stale reads are past. */
export function afterVerdict(verdict: Verdict, facts: VerdictFacts): Decision {
  const { reads, sentAgoMs, timing } = facts;
  switch (verdict.kind) {
    case 'executed':
      return { to: 'succeeded', answer: verdict.answer };
    case 'undecidable':
      return { to: 'attention', fault: fault('OUTCOME_UNDECIDABLE', verdict.reason) };
    case 'not-known-yet':
      if (verdict.isRefused && sentAgoMs >= timing.refusedLooksMs) {
        return { to: 'attention', fault: fault('OUTCOME_UNDECIDABLE', verdict.reason) };
      }
      return { to: 'unknown', fault: fault('NOT_KNOWN_YET', verdict.reason), inMs: timing.readSpacingMs };
    case 'not-executed': {
      const settledMs = facts.isDangerous ? timing.settledUnkeyedMs : timing.settledMs;
      const left = settledMs - sentAgoMs;
      if (reads >= 1 && left <= 0) return afterNotExecuted(facts.fault);
      const inMs = left > 0 ? Math.min(readSpacing(reads, timing), left + timing.backoffMs) : timing.readSpacingMs;
      return { to: 'unknown', fault: fault('NOT_EXECUTED', ''), inMs };
    }
  }
}

function afterNotExecuted(before: Fault | null): Decision {
  if (before && isRefusal(before) && refusalOf(before.code).retry === 'never')
    return { to: 'attention', fault: before };
  return { to: 'queued', fault: fault('NOT_EXECUTED', ''), inMs: 0 };
}

/** `user_servid` is our operation's id: if it is taken, an earlier send of ours took it. */
const saysItExists = (code: string): boolean => code === 'USER_SERVID_IS_NOT_UNIQUE';

const wholeAccount: ReadonlySet<string> = new Set([
  'SERVICE_UNAVAILABLE',
  'BILLING_LOCK',
  'IP_EXCEEDED_ALLOWED_CONNECTION_RATE',
  'ACCOUNT_EXCEEDED_ALLOWED_CONNECTION_RATE',
]);

/** These pass by themselves and say nothing about the operation: no number of them calls for a person. */
const isOfTheWholeAccount = (code: string): boolean => wholeAccount.has(code);
