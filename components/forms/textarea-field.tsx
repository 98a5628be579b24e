'use client';

import { getTextareaProps } from '@conform-to/react';
import { classNames } from '@/components/ui/class-names';
import { describedBy, FieldFrame, type FieldProps } from '@/components/forms/field-frame';

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
  const { key, ...textarea } = getTextareaProps(field, describedBy({ field, hint }));
  return (
    <FieldFrame field={field} label={label} hint={hint} optional={optional} className={className}>
      <textarea
        key={key}
        {...textarea}
        rows={rows}
        placeholder={placeholder}
        spellCheck={!monospace}
        className={classNames('control py-2!', monospace && 'font-mono')}
      />
    </FieldFrame>
  );
}
