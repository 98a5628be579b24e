'use client';

import { getInputProps } from '@conform-to/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { describedBy, FieldFrame, type FieldProps } from '@/components/forms/field-frame';
import { IconButton } from '@/components/ui/icon-button';

type PasswordFieldProps = FieldProps & { readonly autoComplete: 'current-password' | 'new-password' | 'one-time-code' };

export function PasswordField({ field, label, hint, optional, className, autoComplete }: PasswordFieldProps) {
  const t = useTranslations('ui.form');
  const [isShown, setIsShown] = useState(false);
  const { key, ...input } = getInputProps(field, {
    type: isShown ? 'text' : 'password',
    ...describedBy({ field, hint }),
  });
  return (
    <FieldFrame field={field} label={label} hint={hint} optional={optional} className={className}>
      <div className="relative">
        <input
          key={key}
          {...input}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          className="control pe-11!"
        />
        <IconButton
          icon={isShown ? 'eye-off' : 'eye'}
          label={t(isShown ? 'hidePassword' : 'showPassword')}
          size="sm"
          onClick={() => setIsShown(!isShown)}
          className="absolute end-1 top-1/2 -translate-y-1/2"
        />
      </div>
    </FieldFrame>
  );
}
