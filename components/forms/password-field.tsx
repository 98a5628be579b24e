'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { controlProps, FieldFrame, type FieldProps } from '@/components/forms/field-frame';
import { IconButton } from '@/components/ui/icon-button';

type PasswordFieldProps = FieldProps & {
  readonly autoComplete: 'current-password' | 'new-password' | 'one-time-code' | 'off';
  /** What it is asked for, where a page asks for the same password in several forms: their buttons are heard apart. */
  readonly askedFor?: string;
};

export function PasswordField({ field, label, hint, optional, className, autoComplete, askedFor }: PasswordFieldProps) {
  const t = useTranslations('ui.form');
  const [isShown, setIsShown] = useState(false);
  return (
    <FieldFrame field={field} label={label} hint={hint} optional={optional} className={className}>
      <div className="relative">
        <input
          key={field.key}
          {...controlProps({ field, hint, optional })}
          type={isShown ? 'text' : 'password'}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          className="control pe-11!"
        />
        <IconButton
          icon={isShown ? 'eye-off' : 'eye'}
          label={[`${t(isShown ? 'hidePassword' : 'showPassword')}: ${label}`, askedFor].filter(Boolean).join(', ')}
          size="sm"
          onClick={() => setIsShown(!isShown)}
          className="absolute end-1 top-1/2 -translate-y-1/2"
        />
      </div>
    </FieldFrame>
  );
}
