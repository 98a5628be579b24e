'use client';

import type { ComponentProps } from 'react';
import { controlProps, FieldFrame, type FieldProps } from '@/components/forms/field-frame';

type TextType = 'text' | 'email' | 'tel' | 'url' | 'search' | 'number';

export type TextFieldProps = FieldProps &
  Pick<
    ComponentProps<'input'>,
    'autoComplete' | 'autoCapitalize' | 'autoFocus' | 'inputMode' | 'list' | 'placeholder' | 'readOnly' | 'spellCheck'
  > & {
    readonly type?: TextType | undefined;
  };

/** A field of one line: text, email, tel, url, number. */
export function Field({ field, label, hint, optional, className, type = 'text', ...control }: TextFieldProps) {
  return (
    <FieldFrame field={field} label={label} hint={hint} optional={optional} className={className}>
      <input
        key={field.key}
        {...controlProps({ field, hint, optional })}
        type={type === 'number' ? 'text' : type}
        {...(type === 'number' && { inputMode: 'numeric' })}
        {...(type === 'email' && { autoCapitalize: 'none', spellCheck: false })}
        {...control}
        className="control"
      />
    </FieldFrame>
  );
}
