import type { Money } from './money';

/** A value as it is told: words, an amount, a number of periods, or a calendar day. */
export type Told = string | Money | { readonly years: number } | { readonly day: string };

/** One thing that is other than it was, or is to be. */
export type Difference = {
  /** What it is called: a key of the messages of operations. */
  readonly what: string;
  /** Which of several, in its own words. */
  readonly of?: string;
  /** null where it was not there. */
  readonly before: Told | null;
  /** null where it is not there any more. */
  readonly after: Told | null;
  /** Which parts of it, where its values are not for this place: keys of messages. */
  readonly parts?: readonly string[];
};

/** What differs of a thing that is told in words; nothing where it is the same. */
export function differenceOf(what: string, before: string, after: string): readonly Difference[] {
  return before === after ? [] : [{ what, before: before || null, after: after || null }];
}
