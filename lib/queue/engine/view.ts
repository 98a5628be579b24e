import type { Difference } from '@/lib/base/values/difference';

/** What the sentence about an operation mentions, by the names of its words. */
export type Facts = Readonly<Record<string, string | number>>;

/** What screens need of a kind of operation, free of the server. */
export type OperationView = {
  /** Reads what its sentence mentions of a stored input, which may be older than the code; absent = the subject alone. */
  readonly facts?: (input: unknown) => Facts;
  /** What it makes otherwise, of a stored input and of what was true before it was sent; absent = its sentence says it all. */
  readonly changes?: (input: unknown, snapshot: unknown) => readonly Difference[];
  /**
   * Until when its owner may give it up alone: `carriedOut`: also after it was refused; `sent`: no longer once a call went
   * out; `never`: it is the panel's own.
   */
  readonly discardable: 'carriedOut' | 'sent' | 'never';
};
