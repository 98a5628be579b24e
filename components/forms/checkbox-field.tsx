'use client';

import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { checkboxStyle, switchStyle } from '@/components/ui/check-style';
import { describedBy, FieldNotes, namedProps, type FieldProps } from '@/components/forms/field-frame';

type CheckboxFieldProps = Omit<FieldProps, 'label' | 'optional'> & {
  /** May hold links: "I accept the terms". */
  readonly label: ReactNode;
  readonly look?: 'checkbox' | 'switch' | undefined;
};

export function CheckboxField({ field, label, hint, className, look = 'checkbox' }: CheckboxFieldProps) {
  return (
    <div className={classNames('flex items-start gap-2.5', className)}>
      <input
        key={field.key}
        type="checkbox"
        {...namedProps(field)}
        {...describedBy({ field, hint })}
        value="on"
        defaultChecked={field.initial === 'on'}
        {...(look === 'switch' && { role: 'switch' })}
        className={classNames('mt-0.5', look === 'switch' ? switchStyle : checkboxStyle)}
      />
      <div className="min-w-0 space-y-1">
        <label htmlFor={field.id} className="block">
          <span data-field-label>{label}</span>
        </label>
        <FieldNotes field={field} hint={hint} />
      </div>
    </div>
  );
}
