'use client';

import { useForm, type DefaultValue, type FormMetadata } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { useState, type FocusEvent, type FormEvent, type ReactNode } from 'react';
import type { z } from 'zod';
import { classNames } from '@/components/ui/class-names';
import { constraintOf } from '@/components/forms/constraint';
import { ErrorSummary } from '@/components/forms/error-summary';
import { PanelForm } from '@/components/forms/panel-form';
import { useFormAction } from '@/components/forms/use-form-action';
import { useActionOutcome } from '@/components/forms/action-outcome';
import type { ActionState, FormAction } from '@/lib/people/auth/action-state';
import { zodMessage } from '@/lib/base/i18n/zod-message';

type Shape = Record<string, unknown>;

export type Fields<Input extends Shape> = ReturnType<FormMetadata<Input, string[]>['getFieldset']>;

type ActionFormProps<Input extends Shape, Output, Value> = {
  readonly action: FormAction<Value>;
  /** The schema the action parses with: the browser checks the same shape before anything is sent. */
  readonly schema: z.ZodType<Output, Input>;
  readonly defaultValue?: DefaultValue<Input> | undefined;
  readonly onSuccess?: ((value: Value) => void) | undefined;
  /** Empties the form for the next entry once this one was taken. */
  readonly resetOnSuccess?: boolean | undefined;
  readonly id?: string | undefined;
  readonly className?: string | undefined;
  readonly children: (
    fields: Fields<Input>,
    form: FormMetadata<Input, string[]>,
    state: ActionState<Value>,
  ) => ReactNode;
};

/**
 * The one way a form is built. Works without JavaScript (the action answers with what was typed and what is wrong with it);
 * with it, fields are checked when left and again while being corrected, and the first wrong one gets the focus.
 */
export function ActionForm<Input extends Shape, Output, Value>({
  action,
  schema,
  defaultValue,
  onSuccess,
  resetOnSuccess = false,
  id,
  className,
  children,
}: ActionFormProps<Input, Output, Value>) {
  const call = useFormAction(action);
  const { state } = call;
  const [form, fields] = useForm<Input, Output, string[]>({
    ...(id !== undefined && { id }),
    ...(defaultValue !== undefined && { defaultValue }),
    lastResult: state.status === 'error' ? state.submission : null,
    constraint: constraintOf(schema),
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema, error: zodMessage }),
  });
  const [wasSent, setWasSent] = useState(false);
  useActionOutcome(state, (value) => {
    setWasSent(false);
    if (resetOnSuccess) form.reset();
    onSuccess?.(value);
  });

  return (
    <PanelForm
      call={call}
      id={form.id}
      onSubmit={submit}
      onBlur={check}
      noValidate
      className={classNames('space-y-5', className)}
    >
      <ErrorSummary
        formErrors={formErrorsOf(state, form.errors)}
        fieldErrors={wasSent || state.status === 'error' ? form.allErrors : {}}
        formId={form.id}
        version={state}
      />
      {children(fields, form, state)}
    </PanelForm>
  );

  // A field that was passed without typing is not wrong yet: telling so moves the page under the click that left it.
  function check({ target }: FocusEvent<HTMLFormElement>): void {
    if (isTyped(target)) form.validate({ name: target.name });
  }

  function submit(event: FormEvent<HTMLFormElement>): void {
    form.onSubmit(event);
    setWasSent(true);
  }
}

function isTyped(control: Element): control is HTMLInputElement | HTMLTextAreaElement {
  const isText = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement;
  return isText && control.name !== '' && control.value !== '' && control.value !== control.defaultValue;
}

function formErrorsOf(state: ActionState<unknown>, formErrors: readonly string[] = []): readonly string[] {
  const answered = state.status === 'error' ? state.formErrors : [];
  return [...new Set([...answered, ...formErrors])];
}
