import type { SubmissionResult } from '@conform-to/react';

/** What a server action hands back to its form. Error texts are message keys. */
export type ActionState<T = null> =
  | { readonly status: 'idle' }
  | {
      readonly status: 'error';
      readonly submission: SubmissionResult<string[]> | null;
      readonly formErrors: readonly string[];
    }
  | { readonly status: 'success'; readonly value: T; readonly message?: string };

export type FormAction<T = null> = (previous: ActionState<T>, formData: FormData) => Promise<ActionState<T>>;

/** What the body of an action returns; `redirectTo` happens after the commit. */
export type ActionReply<T> =
  | { readonly ok: true; readonly value: T; readonly message?: string; readonly redirectTo?: string }
  | {
      readonly ok: false;
      readonly formErrors?: readonly string[];
      readonly fieldErrors?: Readonly<Record<string, readonly string[]>>;
    };

/** Why a form was refused, as a whole and in its fields, once each. */
export function refusalsOf(state: ActionState<unknown>): readonly string[] {
  if (state.status !== 'error') return [];
  const ofFields = Object.values(state.submission?.error ?? {}).flatMap((errors) => errors ?? []);
  return [...new Set([...state.formErrors, ...ofFields])];
}
