'use client';

import { startTransition, useRef, type ComponentProps, type SubmitEvent } from 'react';
import { useDrawnFor } from '@/components/forms/drawn-for';
import { FormPending } from '@/components/forms/form-pending';
import { tellTyped } from '@/components/forms/tell-typed';
import { useKeptTyping } from '@/components/forms/use-kept-typing';
import type { FormCall } from '@/components/forms/use-form-action';
import { useTypedEarly } from '@/components/ui/use-typed-early';
import { drawnForField } from '@/lib/people/auth/drawn-for';

type PanelFormProps<Value> = Omit<ComponentProps<'form'>, 'action' | 'ref'> & {
  readonly call: FormCall<Value>;
  /** What is typed is a draft, kept until it is sent however the page is left. */
  readonly isDraft?: boolean | undefined;
};

/**
 * The `<form>` of everything that acts: it says whom it was drawn for, is sent once, and keeps what was typed whatever
 * the answer, or when none comes.
 */
export function PanelForm<Value>({
  call,
  isDraft = false,
  onSubmit,
  onInput,
  children,
  ...form
}: PanelFormProps<Value>) {
  const { state, send, isPending } = call;
  const place = useRef<HTMLFormElement>(null);
  const { whom, hold } = useDrawnFor(state);
  useKeptTyping(place, { state, isPending, whom, isDraft });
  useTypedEarly(() => place.current && tellTyped(place.current));
  return (
    <form {...form} ref={place} action={send} onSubmit={submit} onInput={type}>
      <input type="hidden" name={drawnForField} value={whom} />
      <FormPending value={isPending}>{children}</FormPending>
    </form>
  );

  function type(event: Parameters<NonNullable<typeof onInput>>[0]): void {
    hold();
    onInput?.(event);
  }

  // Sent by hand, because React empties a form that it has sent itself: here nothing typed ever leaves the screen.
  function submit(event: SubmitEvent<HTMLFormElement>): void {
    onSubmit?.(event);
    if (event.defaultPrevented) return;
    event.preventDefault();
    if (isPending) return;
    const formData = new FormData(event.currentTarget, event.submitter);
    startTransition(() => send(formData));
  }
}
