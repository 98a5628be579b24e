'use client';

import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { radioStyle } from '@/components/ui/check-style';
import { describedBy, FieldLabel, FieldNotes, type FieldProps } from '@/components/forms/field-frame';

export type RadioOption = { readonly value: string; readonly label: ReactNode; readonly note?: ReactNode };

type RadioFieldProps = FieldProps & {
  readonly options: readonly RadioOption[];
  /** `cards` for two to four choices that need a word of explanation. */
  readonly look?: 'list' | 'cards' | undefined;
};

export function RadioField({
  field,
  label,
  hint,
  optional = false,
  className,
  options,
  look = 'list',
}: RadioFieldProps) {
  return (
    <fieldset
      id={field.id}
      aria-describedby={describedBy({ field, hint })['aria-describedby']}
      className={classNames('min-w-0 space-y-1.5', className)}
    >
      <legend className="mb-1.5 flex w-full items-baseline justify-between gap-3 font-medium">
        <FieldLabel label={label} optional={optional} />
      </legend>
      <div className={look === 'cards' ? 'grid gap-2.5 sm:grid-cols-2' : 'space-y-2'}>
        {options.map((option) => (
          <Choice key={`${field.key} ${option.value}`} field={field} option={option} look={look} optional={optional} />
        ))}
      </div>
      <FieldNotes field={field} hint={hint} />
    </fieldset>
  );
}

type ChoiceProps = Required<Pick<RadioFieldProps, 'field'>> & {
  readonly option: RadioOption;
  readonly look: 'list' | 'cards';
  readonly optional: boolean;
};

function Choice({ field, option: { value, label, note }, look, optional }: ChoiceProps) {
  return (
    <label
      className={classNames(
        'flex items-start gap-2.5',
        look === 'cards' &&
          'rounded-lg border border-line-strong bg-surface p-3.5 transition-colors hover:border-control has-checked:border-accent has-checked:bg-accent-soft',
      )}
    >
      <input
        type="radio"
        id={`${field.id}-${value}`}
        name={field.name}
        form={field.formId}
        value={value}
        defaultChecked={field.initial === value}
        required={!optional}
        className={classNames('mt-0.5', radioStyle)}
      />
      <span className="min-w-0">
        <span className={classNames('block', look === 'cards' && 'font-medium')}>{label}</span>
        {note && <span className="block text-sm text-muted">{note}</span>}
      </span>
    </label>
  );
}
