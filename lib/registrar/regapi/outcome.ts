/**
 * What became of one call. The kinds ask for different reactions:
 * done and refused are facts; unsent may be repeated freely; unknown must be found out before anything is repeated.
 */
export type Outcome<T> = Done<T> | Refused | Unsent | Unknown;

/**
 * What became of a list of any length. Too long for one call it goes out in parts, in order, and the first part that
 * is not done ends it. done: every part was, their lists are joined. refused, unsent: so was the first part, and
 * nothing was executed. unknown: anything else, also where some parts were done; `parts` then says what became of
 * which objects. A list that changes nothing is spared that: its outcome is that of the part which ended it.
 */
export type ListOutcome<T> = Outcome<T> | UnknownParts<T>;

export type Done<T> = {
  readonly kind: 'done';
  /** Of a joined list: what parts say differently beside their lists (`bill_id`, `payment`) is null. */
  readonly answer: T;
  /** Set where the list went out in parts: each has a bill and a sum of its own. */
  readonly parts?: readonly ListPart<T>[];
};

/** The API answered with an error: it did not execute the call. */
export type Refused = {
  readonly kind: 'refused';
  readonly code: string;
  readonly text: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** It was said of a list as a whole: which of its objects is meant, nobody knows. */
  readonly ofList?: true;
};

/** The call never reached the registrar. `retryAt` is set when our own hourly budget held it back. */
export type Unsent = { readonly kind: 'unsent'; readonly reason: string; readonly retryAt?: Date };

/** The call was sent and no valid answer came: it may have been executed. */
export type Unknown = { readonly kind: 'unknown'; readonly reason: string };

export type UnknownParts<T> = Unknown & {
  /** Together they cover the whole list. */
  readonly parts: readonly ListPart<T>[];
};

/** What became of `count` objects of a list, from the object `from` on (the first is 0). Never sent: unsent. */
export type ListPart<T> = { readonly from: number; readonly count: number; readonly outcome: Outcome<T> };

/** The result of one item of a list call, whatever shape it arrived in. */
export type ItemResult<T> = { readonly ok: true; readonly item: T } | ItemError;

export type ItemError = {
  readonly ok: false;
  readonly code: string;
  readonly text: string;
  readonly params: Readonly<Record<string, unknown>>;
};

/** Why a call, or an item of one, gave no answer, in one line: that of a refusal is "CODE: text". */
export function reasonOf(failure: Exclude<Outcome<unknown>, { kind: 'done' }> | ItemError): string {
  return 'code' in failure ? `${failure.code}: ${failure.text}` : failure.reason;
}
