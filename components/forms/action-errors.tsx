'use client';

import { FormMessage } from '@/components/forms/form-message';
import { refusalsOf, type ActionState } from '@/lib/people/auth/action-state';

type ActionErrorsProps = { readonly state: ActionState<unknown> };

/** Why the button's action was refused, beside the button. */
export function ActionErrors({ state }: ActionErrorsProps) {
  const errors = refusalsOf(state);
  if (errors.length === 0) return null;
  return (
    <div role="alert" className="text-sm text-danger">
      {errors.map((error) => (
        <FormMessage key={error} text={error} />
      ))}
    </div>
  );
}
