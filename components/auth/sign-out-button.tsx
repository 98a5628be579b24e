'use client';

import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/forms/action-button';
import { signOut } from '@/lib/auth/actions';

export function SignOutButton() {
  const t = useTranslations('auth');
  return (
    <ActionButton action={signOut} variant="ghost" size="sm" icon="sign-out">
      {t('signOut')}
    </ActionButton>
  );
}
