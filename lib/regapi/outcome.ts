/**
 * What became of one call. The kinds ask for different reactions:
 * done and refused are facts; unsent may be repeated freely; unknown must be found out before anything is repeated.
 */
export type Outcome<T> = Done<T> | Refused | Unsent | Unknown;

export type Done<T> = { readonly kind: 'done'; readonly answer: T };

/** The API answered with an error: it did not execute the call. */
export type Refused = {
  readonly kind: 'refused';
  readonly code: string;
  readonly text: string;
  readonly params: Readonly<Record<string, unknown>>;
};

/** The call never reached the registrar. `retryAt` is set when our own hourly budget held it back. */
export type Unsent = { readonly kind: 'unsent'; readonly reason: string; readonly retryAt?: Date };

/** The call was sent and no valid answer came: it may have been executed. */
export type Unknown = { readonly kind: 'unknown'; readonly reason: string };

/** The result of one item of a list call, whatever shape it arrived in. */
export type ItemResult<T> = { readonly ok: true; readonly item: T } | ItemError;

export type ItemError = {
  readonly ok: false;
  readonly code: string;
  readonly text: string;
  readonly params: Readonly<Record<string, unknown>>;
};
