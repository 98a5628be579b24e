'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { classNames } from '@/components/ui/class-names';
import type { FormField } from '@/components/forms/form-field';
import { useMessageText } from '@/components/forms/message-text';

/** What every field takes, whatever it is typed into. */
export type FieldProps = {
  readonly field: FormField;
  readonly label: string;
  readonly hint?: ReactNode;
  /** Says "optional" beside the label; a test holds it against the schema. */
  readonly optional?: boolean | undefined;
  readonly className?: string | undefined;
};

type FieldFrameProps = FieldProps & { readonly children: ReactNode };

/** Label above, hint and error below. The control names both through `aria-describedby`. */
export function FieldFrame({ field, label, hint, optional, className, children }: FieldFrameProps) {
  return (
    <div className={classNames('min-w-0 space-y-1.5', className)}>
      <label htmlFor={field.id} className="flex items-baseline justify-between gap-3 font-medium">
        <FieldLabel label={label} optional={optional ?? false} />
      </label>
      {children}
      <FieldNotes field={field} hint={hint} />
    </div>
  );
}

export function FieldLabel({ label, optional }: { readonly label: string; readonly optional: boolean }) {
  const t = useTranslations('ui.form');
  return (
    <>
      <span data-field-label>{label}</span>
      {optional && <span className="text-sm font-normal text-muted">{t('optional')}</span>}
    </>
  );
}

export function FieldNotes({ field, hint }: Pick<FieldProps, 'field' | 'hint'>) {
  const messageText = useMessageText();
  return (
    <>
      {hint && (
        <p id={field.descriptionId} className="text-sm text-muted">
          {hint}
        </p>
      )}
      {field.errors && (
        <div id={field.errorId} className="flex items-start gap-1.5 text-sm text-danger">
          <Icon name="alert" size={14} className="mt-0.5" />
          <div>
            {field.errors.map((error) => (
              <p key={error}>{messageText(error)}</p>
            ))}
          </div>
        </div>
      )}
    </>
  );
}

/** What every control takes: who it is, what it begins with, and what describes it. */
export function controlProps({ field, hint, optional = false }: Pick<FieldProps, 'field' | 'hint' | 'optional'>) {
  return { ...namedProps(field), ...describedBy({ field, hint }), defaultValue: field.initial, required: !optional };
}

export function namedProps({ id, name, formId }: FormField) {
  return { id, name, form: formId };
}

/** The hint, when there is one, and what is wrong are the control's description. */
export function describedBy({ field, hint }: Pick<FieldProps, 'field' | 'hint'>) {
  const ids = classNames(field.errors && field.errorId, Boolean(hint) && field.descriptionId);
  return { 'aria-invalid': field.errors ? true : undefined, 'aria-describedby': ids || undefined };
}
