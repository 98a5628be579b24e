'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useId, useState, type FormEvent, type ReactElement, type ReactNode } from 'react';
import { ActionErrors } from '@/components/forms/action-errors';
import { useActionOutcome } from '@/components/forms/action-outcome';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SubmitButton } from '@/components/forms/submit-button';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { ActionState, FormAction } from '@/lib/auth/action-state';

type ConfirmDialogProps<Value> = {
  readonly trigger: ReactElement;
  readonly title: string;
  /** One sentence: what will happen, to what, for how much, and from when. */
  readonly consequence: ReactNode;
  /** The verb itself, never "OK". */
  readonly confirmLabel: string;
  readonly tone?: 'primary' | 'danger' | undefined;
  readonly action: FormAction<Value>;
  readonly fields?: Readonly<Record<string, string>> | undefined;
  /** Only for what cannot be undone: the text to type first, a domain name usually. */
  readonly typeToConfirm?: string | undefined;
  readonly onSuccess?: ((value: Value) => void) | undefined;
  /** Further inputs of the action: a reason, a choice. */
  readonly children?: ReactNode;
};

export function ConfirmDialog<Value>({ trigger, title, consequence, onSuccess, ...form }: ConfirmDialogProps<Value>) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Dialog trigger={trigger} title={title} description={consequence} open={isOpen} onOpenChange={setIsOpen} width="sm">
      <ConfirmForm {...form} onCancel={() => setIsOpen(false)} onSuccess={succeed} />
    </Dialog>
  );

  function succeed(value: Value): void {
    setIsOpen(false);
    onSuccess?.(value);
  }
}

type ConfirmFormProps<Value> = Omit<ConfirmDialogProps<Value>, 'trigger' | 'title' | 'consequence' | 'onSuccess'> & {
  readonly onCancel: () => void;
  readonly onSuccess: (value: Value) => void;
};

function ConfirmForm<Value>({
  action,
  fields,
  confirmLabel,
  tone = 'primary',
  typeToConfirm,
  children,
  onCancel,
  onSuccess,
}: ConfirmFormProps<Value>) {
  const t = useTranslations('ui');
  const [state, send, isPending] = useActionState<ActionState<Value>, FormData>(action, { status: 'idle' });
  const [typed, setTyped] = useState('');
  useActionOutcome(state, onSuccess);
  return (
    <form action={send} onSubmit={sendOnce} className="space-y-4 pt-2">
      <HiddenFields values={fields} />
      {children}
      {typeToConfirm !== undefined && <TypedName expected={typeToConfirm} typed={typed} onType={setTyped} />}
      <ActionErrors state={state} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onCancel}>{t('cancel')}</Button>
        <SubmitButton variant={tone} disabled={typeToConfirm !== undefined && typed.trim() !== typeToConfirm}>
          {confirmLabel}
        </SubmitButton>
      </div>
    </form>
  );

  // Enter in the field sends also while the button is busy and does nothing.
  function sendOnce(event: FormEvent): void {
    if (isPending) event.preventDefault();
  }
}

type TypedNameProps = { readonly expected: string; readonly typed: string; readonly onType: (text: string) => void };

function TypedName({ expected, typed, onType }: TypedNameProps) {
  const t = useTranslations('ui.confirm');
  const id = useId();
  return (
    <div className="space-y-1.5">
      <label htmlFor={id} className="block">
        {t.rich('type', { name: () => <strong translate="no">{expected}</strong> })}
      </label>
      <input
        id={id}
        value={typed}
        onChange={(event) => onType(event.target.value)}
        autoComplete="off"
        spellCheck={false}
        className="control"
      />
    </div>
  );
}
