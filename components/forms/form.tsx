'use client';

import { useEffect, useEffectEvent, useId, useState, type FocusEvent, type FormEvent, type ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { ErrorSummary } from '@/components/forms/error-summary';
import { fieldsOf, textsOf, type FieldErrors, type Fields, type Texts } from '@/components/forms/form-field';
import { PanelForm } from '@/components/forms/panel-form';
import { useChecks, type SchemaLater } from '@/components/forms/use-checks';
import { useFormAction } from '@/components/forms/use-form-action';
import { useActionOutcome } from '@/components/forms/action-outcome';
import type { ActionState, FormAction } from '@/lib/people/auth/action-state';

type Shape = Record<string, unknown>;

/** The form around the fields: its id, and whether anything in it is wrong. */
type AroundFields = { readonly id: string; readonly isWrong: boolean };

type ActionFormProps<Input extends Shape, Output, Value> = {
  readonly action: FormAction<Value>;
  /** Fetches the schema the action parses with: the browser checks the same shape before anything is sent. */
  readonly schema: SchemaLater<Output, Input>;
  readonly defaultValue?: Partial<Readonly<Record<keyof Input, unknown>>> | undefined;
  readonly onSuccess?: ((value: Value) => void) | undefined;
  /** Empties the form for the next entry once this one was taken. */
  readonly resetOnSuccess?: boolean | undefined;
  readonly id?: string | undefined;
  readonly className?: string | undefined;
  readonly children: (fields: Fields<Input>, form: AroundFields, state: ActionState<Value>) => ReactNode;
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
  id: givenId,
  className,
  children,
}: ActionFormProps<Input, Output, Value>) {
  const ownId = useId();
  const id = givenId ?? ownId;
  const call = useFormAction(action);
  const { state } = call;
  const checks = useChecks(schema, state);
  // A page that is drawn anew changes nothing under what is typed, and not the version that was seen.
  const [begun, setBegun] = useState(() => ({ round: 0, initial: typedBefore(state) ?? textsOf(defaultValue) }));
  const [typed, setTyped] = useState<Readonly<Record<string, string | undefined>>>({});
  useActionOutcome(state, (value) => {
    if (resetOnSuccess) {
      setBegun({ round: begun.round + 1, initial: textsOf(defaultValue) });
      setTyped({});
    }
    onSuccess?.(value);
  });
  const { errors, isSent, refusals } = checks;
  // After they are drawn: a field that was folded away is open then.
  const focusFirst = useEffectEvent(() => focusWrong(document.getElementById(id), isSent ? errors : {}));
  useEffect(() => focusFirst(), [state, refusals]);

  return (
    <PanelForm
      call={call}
      isDraft
      id={id}
      onSubmit={submit}
      onFocus={checks.prepare}
      onInput={type}
      onBlur={leave}
      noValidate
      className={classNames('space-y-5', className)}
    >
      <ErrorSummary
        formErrors={formErrorsOf(state, errors[''])}
        fieldErrors={isSent ? errors : {}}
        formId={id}
        version={state}
      />
      {children(
        fieldsOf<Input>({ formId: id, ...begun, typed, errors }),
        { id, isWrong: Object.keys(errors).length > 0 },
        state,
      )}
    </PanelForm>
  );

  function type({ currentTarget, target }: FormEvent<HTMLFormElement>): void {
    if (!isControl(target) || target.name === '') return;
    const { name } = target;
    const value = isUnticked(target) ? undefined : target.value;
    setTyped((last) => ({ ...last, [name]: value }));
    checks.typedInto(currentTarget, name);
  }

  // A field that was passed without typing is not wrong yet: telling so moves the page under the click that left it.
  function leave({ currentTarget, target }: FocusEvent<HTMLFormElement>): void {
    if (isTyped(target)) checks.leave(currentTarget, target.name);
  }

  function submit(event: FormEvent<HTMLFormElement>): void {
    if (!checks.maySend(event.currentTarget)) event.preventDefault();
  }
}

/** What was typed into a form that came back without JavaScript. */
function typedBefore(state: ActionState<unknown>): Texts | null {
  const typed = state.status === 'error' ? state.submission?.initialValue : null;
  return typed ? textsOf(typed) : null;
}

function focusWrong(form: Element | null, errors: FieldErrors): void {
  const controls = form instanceof HTMLFormElement ? [...form.elements].filter(isControl) : [];
  controls.find(({ name, type: kind }) => name !== '' && kind !== 'hidden' && errors[name] !== undefined)?.focus();
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function isControl(target: unknown): target is Control {
  return (
    target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
  );
}

function isUnticked(control: Control): boolean {
  return control instanceof HTMLInputElement && control.type === 'checkbox' && !control.checked;
}

function isTyped(control: unknown): control is HTMLInputElement | HTMLTextAreaElement {
  if (!isControl(control) || control instanceof HTMLSelectElement) return false;
  return control.name !== '' && control.value !== '' && control.value !== control.defaultValue;
}

function formErrorsOf(state: ActionState<unknown>, found: readonly string[] = []): readonly string[] {
  const answered = state.status === 'error' ? state.formErrors : [];
  return [...new Set([...answered, ...found])];
}
