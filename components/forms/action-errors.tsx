'use client';

import { FormMessage } from '@/components/forms/form-message';
import type { ActionState } from '@/lib/people/auth/action-state';

type ActionErrorsProps = { readonly state: ActionState<unknown> };

/** Why the button's action was refused, beside the button. */
export function ActionErrors({ state }: ActionErrorsProps) {
  const errors = errorsOf(state);
  if (errors.length === 0) return null;
  return (
    <div role="alert" className="text-sm text-danger">
      {errors.map((error) => (
        <FormMessage key={error} text={error} />
      ))}
    </div>
  );
}

function errorsOf(state: ActionState<unknown>): readonly string[] {
  if (state.status !== 'error') return [];
  const ofFields = Object.values(state.submission?.error ?? {}).flatMap((errors) => errors ?? []);
  return [...new Set([...state.formErrors, ...ofFields])];
}
