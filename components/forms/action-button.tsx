'use client';

import { useActionOutcome } from '@/components/forms/action-outcome';
import { ActionErrors } from '@/components/forms/action-errors';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { PanelForm } from '@/components/forms/panel-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { useFormAction } from '@/components/forms/use-form-action';
import type { ButtonProps } from '@/components/ui/button';
import type { FormAction } from '@/lib/people/auth/action-state';

type ActionButtonProps<Value> = Omit<ButtonProps, 'type' | 'loading' | 'action' | 'formAction'> & {
  readonly action: FormAction<Value>;
  /** What the action needs to know: `{ id }`. */
  readonly fields?: Readonly<Record<string, string>> | undefined;
  readonly onSuccess?: ((value: Value) => void) | undefined;
};

/** A form that is one button: sync now, retry, mark as read. What cannot be undone goes through ConfirmDialog. */
export function ActionButton<Value>({
  action,
  fields,
  onSuccess,
  variant = 'secondary',
  ...button
}: ActionButtonProps<Value>) {
  const call = useFormAction(action);
  useActionOutcome(call.state, (value) => onSuccess?.(value));
  return (
    <PanelForm call={call} className="inline-flex flex-col items-start gap-1">
      <HiddenFields values={fields} />
      <SubmitButton variant={variant} {...button} />
      <ActionErrors state={call.state} />
    </PanelForm>
  );
}
