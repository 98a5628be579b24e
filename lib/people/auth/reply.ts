import type { ActionReply } from '@/lib/people/auth/action-state';
import type { Result } from '@/lib/base/values/result';

/** A message key of the whole form, or one beside a field of it. */
type Word = string | { readonly field: string; readonly says: string };

/** What a form is told of one error; an error of several fields has a word for each. */
export type Told = Word | readonly Word[];

type Said<T> =
  | { readonly message?: string; readonly redirectTo?: string }
  | ((value: T) => { readonly message?: string; readonly redirectTo?: string });

/**
 * Turns what a command answers into what its form is told: words for each code, and what is said when it was done. An
 * error that carries more than its code is told by a function of it.
 */
export function replyOf<T, Code extends string>(
  result: Result<T, Code>,
  words: Readonly<Record<Code, Told>>,
  said?: Said<T>,
): ActionReply<T>;
export function replyOf<T, E>(result: Result<T, E>, words: (error: E) => Told, said?: Said<T>): ActionReply<T>;
export function replyOf<T, E extends string>(
  result: Result<T, E>,
  words: Readonly<Record<E, Told>> | ((error: E) => Told),
  said: Said<T> = {},
): ActionReply<T> {
  if (result.ok) return { ...result, ...(typeof said === 'function' ? said(result.value) : said) };
  return refusedWith(typeof words === 'function' ? words(result.error) : words[result.error]);
}

/** What a form is told that was refused before any command ran. */
export function refusedWith(told: Told): Extract<ActionReply<never>, { ok: false }> {
  const formErrors: string[] = [];
  const fieldErrors: Record<string, string[]> = {};
  for (const word of [told].flat()) {
    if (typeof word === 'string') formErrors.push(word);
    else (fieldErrors[word.field] ??= []).push(word.says);
  }
  return {
    ok: false,
    ...(formErrors.length > 0 ? { formErrors } : {}),
    ...(Object.keys(fieldErrors).length > 0 ? { fieldErrors } : {}),
  };
}
