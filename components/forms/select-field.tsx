'use client';

import { controlProps, FieldFrame, type FieldProps } from '@/components/forms/field-frame';
import { Select, type SelectOption } from '@/components/ui/select';

type SelectFieldProps = FieldProps & {
  readonly options: readonly SelectOption[];
  /** The first, empty choice: for an optional field, or when nothing should be chosen for the person. */
  readonly placeholder?: string | undefined;
  readonly autoComplete?: string | undefined;
};

export function SelectField({
  field,
  label,
  hint,
  optional,
  className,
  options,
  placeholder,
  autoComplete,
}: SelectFieldProps) {
  const { defaultValue, ...select } = controlProps({ field, hint, optional });
  return (
    <FieldFrame field={field} label={label} hint={hint} optional={optional} className={className}>
      <Select
        key={field.key}
        {...select}
        {...(defaultValue !== undefined && { defaultValue })}
        options={options}
        placeholder={placeholder}
        autoComplete={autoComplete}
      />
    </FieldFrame>
  );
}
