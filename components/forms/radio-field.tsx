'use client';

import { getCollectionProps } from '@conform-to/react';
import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { radioStyle } from '@/components/ui/check-style';
import { FieldLabel, FieldNotes, type FieldProps } from '@/components/forms/field-frame';

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
  const inputs = getCollectionProps(field, {
    type: 'radio',
    options: options.map((option) => option.value),
    ariaAttributes: false,
  });
  return (
    <fieldset
      id={field.id}
      aria-describedby={
        classNames(hint !== undefined && field.descriptionId, field.errors && field.errorId) || undefined
      }
      className={classNames('min-w-0 space-y-1.5', className)}
    >
      <legend className="mb-1.5 flex w-full items-baseline justify-between gap-3 font-medium">
        <FieldLabel label={label} optional={optional} />
      </legend>
      <div className={look === 'cards' ? 'grid gap-2.5 sm:grid-cols-2' : 'space-y-2'}>
        {inputs.map(({ key, ...input }, index) => (
          <Choice
            key={key}
            option={options[index]}
            look={look}
            input={<input {...input} className={classNames('mt-0.5', radioStyle)} />}
          />
        ))}
      </div>
      <FieldNotes field={field} hint={hint} />
    </fieldset>
  );
}

type ChoiceProps = {
  readonly option: RadioOption | undefined;
  readonly look: 'list' | 'cards';
  readonly input: ReactNode;
};

function Choice({ option, look, input }: ChoiceProps) {
  return (
    <label
      className={classNames(
        'flex items-start gap-2.5',
        look === 'cards' &&
          'rounded-lg border border-line-strong bg-surface p-3.5 transition-colors hover:border-control has-checked:border-accent has-checked:bg-accent-soft',
      )}
    >
      {input}
      <span className="min-w-0">
        <span className={classNames('block', look === 'cards' && 'font-medium')}>{option?.label}</span>
        {option?.note && <span className="block text-sm text-muted">{option.note}</span>}
      </span>
    </label>
  );
}
