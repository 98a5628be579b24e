'use client';

import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useId, useState, type ComponentProps, type ReactElement, type ReactNode } from 'react';
import { ActionErrors } from '@/components/forms/action-errors';
import { useActionOutcome } from '@/components/forms/action-outcome';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { PanelForm } from '@/components/forms/panel-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { useFormAction } from '@/components/forms/use-form-action';
import { Button } from '@/components/ui/button';
import { buttonStyle } from '@/components/ui/button-style';
import { Dialog } from '@/components/ui/dialog';
import type { FormAction } from '@/lib/people/auth/action-state';

type ConfirmDialogProps<Value> = {
  readonly trigger: ReactElement<ComponentProps<'button'>>;
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

/** Asks before something is done: in a dialog, or on the page itself where there is no JavaScript. */
export function ConfirmDialog<Value>({ trigger, onSuccess, ...asked }: ConfirmDialogProps<Value>) {
  const [isOpen, setIsOpen] = useState(false);
  const { title, consequence, ...form } = asked;
  return (
    <>
      <span className="contents noscript:hidden">
        <Dialog
          trigger={trigger}
          title={title}
          description={consequence}
          open={isOpen}
          onOpenChange={setIsOpen}
          width="sm"
        >
          <ConfirmForm {...form} cancel={<CancelButton onCancel={() => setIsOpen(false)} />} onSuccess={succeed} />
        </Dialog>
      </span>
      <noscript>
        <ConfirmOnPage {...asked} />
      </noscript>
    </>
  );

  function succeed(value: Value): void {
    setIsOpen(false);
    onSuccess?.(value);
  }
}

function CancelButton({ onCancel }: { readonly onCancel: () => void }) {
  const t = useTranslations('ui');
  return <Button onClick={onCancel}>{t('cancel')}</Button>;
}

/** A link that opens the question in the page, for a form to each row of a long list would double it. */
function ConfirmOnPage<Value>({ title, consequence, ...form }: Omit<ConfirmDialogProps<Value>, 'trigger'>) {
  const t = useTranslations('ui');
  const params = useSearchParams();
  // Not by the version of what it is about: refused because that has moved on, the question stays open and says so.
  const { version: _, ...about } = form.fields ?? {};
  const key = shortHash(JSON.stringify([form.confirmLabel, title, about]));
  const others = [...params].filter(([name]) => name !== 'confirm');
  if (params.get('confirm') !== key) {
    return (
      <a
        href={`?${new URLSearchParams([...others, ['confirm', key]]).toString()}`}
        className={buttonStyle({ variant: 'ghost', size: 'sm' })}
      >
        {form.confirmLabel}
      </a>
    );
  }
  const cancel = (
    <a href={`?${new URLSearchParams(others).toString()}`} className={buttonStyle()}>
      {t('cancel')}
    </a>
  );
  return (
    <div className="max-w-sm rounded-lg border border-line bg-raised p-4 text-start whitespace-normal">
      <p className="font-semibold">{title}</p>
      <div className="text-muted">{consequence}</div>
      <ConfirmForm {...form} cancel={cancel} isPlain />
    </div>
  );
}

type ConfirmFormProps<Value> = Omit<ConfirmDialogProps<Value>, 'trigger' | 'title' | 'consequence'> & {
  readonly cancel: ReactNode;
  /** Without JavaScript: the browser itself holds back what is not typed as it should be. */
  readonly isPlain?: boolean | undefined;
};

function ConfirmForm<Value>({
  action,
  fields,
  confirmLabel,
  tone = 'primary',
  typeToConfirm,
  children,
  cancel,
  isPlain = false,
  onSuccess,
}: ConfirmFormProps<Value>) {
  const call = useFormAction(action);
  const [typed, setTyped] = useState('');
  useActionOutcome(call.state, (value) => onSuccess?.(value));
  const isHeldBack = typeToConfirm !== undefined && !isPlain && typed.trim() !== typeToConfirm;
  return (
    <PanelForm call={call} className="space-y-4 pt-2">
      <HiddenFields values={fields} />
      {children}
      {typeToConfirm !== undefined && (
        <TypedName expected={typeToConfirm} {...(!isPlain && { value: typed, onChange: setTyped })} />
      )}
      <ActionErrors state={call.state} />
      <div className="flex flex-wrap justify-end gap-2">
        {cancel}
        <SubmitButton variant={tone} disabled={isHeldBack}>
          {confirmLabel}
        </SubmitButton>
      </div>
    </PanelForm>
  );
}

type TypedNameProps = {
  readonly expected: string;
  readonly value?: string | undefined;
  readonly onChange?: ((text: string) => void) | undefined;
};

function TypedName({ expected, value, onChange }: TypedNameProps) {
  const t = useTranslations('ui.confirm');
  const id = useId();
  return (
    <div className="space-y-1.5">
      <label htmlFor={id} className="block">
        {t.rich('type', { name: () => <strong translate="no">{expected}</strong> })}
      </label>
      <input
        id={id}
        {...(onChange && { value, onChange: (event) => onChange(event.target.value) })}
        {...(!onChange && { required: true, pattern: expected.replaceAll(/[^\p{L}\p{N}]/gu, String.raw`\$&`) })}
        autoComplete="off"
        spellCheck={false}
        className="control"
      />
    </div>
  );
}

/** Short and the same for the same text; nothing hangs on it but which question is open. */
function shortHash(text: string): string {
  let hash = 5381;
  for (const sign of text) hash = (hash * 33 + (sign.codePointAt(0) ?? 0)) % 4_294_967_291;
  return hash.toString(36);
}
