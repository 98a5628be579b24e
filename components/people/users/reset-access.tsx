'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { GivenPassword } from '@/components/people/users/given-password';
import { ConfirmDialog } from '@/components/forms/confirm-dialog';
import { Button } from '@/components/ui/button';
import type { FormAction } from '@/lib/people/auth/action-state';

type ResetAccessProps = {
  readonly action: FormAction<{ password: string }>;
  readonly user: { readonly id: string; readonly name: string; readonly email: string };
};

/** For somebody who lost password or phone: asks first, then shows the new password once. */
export function ResetAccess({ action, user }: ResetAccessProps) {
  const t = useTranslations('auth.given');
  const [password, setPassword] = useState<string | null>(null);
  if (password !== null) return <GivenPassword title={t('resetDone', { email: user.email })} password={password} />;
  return (
    <ConfirmDialog
      trigger={
        <Button size="sm" variant="ghost" about={user.name}>
          {t('reset')}
        </Button>
      }
      title={t('resetTitle', { name: user.name })}
      consequence={t('resetConsequence')}
      confirmLabel={t('reset')}
      tone="danger"
      action={action}
      fields={{ user: user.id }}
      onSuccess={(value) => setPassword(value.password)}
    />
  );
}
