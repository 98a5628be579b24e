'use client';

import { classNames } from '@/components/ui/class-names';
import { controlProps, FieldFrame, type FieldProps } from '@/components/forms/field-frame';

type TextareaFieldProps = FieldProps & {
  readonly rows?: number | undefined;
  /** Text for machines: zone files, keys. */
  readonly monospace?: boolean | undefined;
  readonly placeholder?: string | undefined;
};

export function TextareaField({
  field,
  label,
  hint,
  optional,
  className,
  rows = 4,
  monospace = false,
  placeholder,
}: TextareaFieldProps) {
  return (
    <FieldFrame field={field} label={label} hint={hint} optional={optional} className={className}>
      <textarea
        key={field.key}
        {...controlProps({ field, hint, optional })}
        rows={rows}
        placeholder={placeholder}
        spellCheck={!monospace}
        className={classNames('control py-2!', monospace && 'font-mono')}
      />
    </FieldFrame>
  );
}
