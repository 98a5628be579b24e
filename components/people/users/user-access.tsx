'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ResetAccess } from '@/components/people/users/reset-access';
import { ActionButton } from '@/components/forms/action-button';
import { ConfirmDialog } from '@/components/forms/confirm-dialog';
import { Button } from '@/components/ui/button';
import type { FormAction } from '@/lib/people/auth/action-state';

type UserAccessProps = {
  readonly user: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly disabledAt: Date | null;
  };
  readonly actions: {
    readonly disable: FormAction;
    readonly enable: FormAction;
    readonly reset: FormAction<{ password: string }>;
  };
  /** Whose words: the same are said of a customer's user and of a colleague, each in their own. */
  readonly of: 'customers.users' | 'staff';
  /** What else may be done to whoever may sign in. */
  readonly children?: ReactNode;
};

/** What staff do about somebody's way in: take it, give it back, or replace what was lost. */
export function UserAccess({ user, actions, of, children }: UserAccessProps) {
  const t = useTranslations(of === 'staff' ? 'staff' : 'customers.users');
  if (user.disabledAt) {
    return (
      <ActionButton action={actions.enable} fields={{ user: user.id }} size="sm" about={user.name}>
        {t('enable')}
      </ActionButton>
    );
  }
  return (
    <>
      {children}
      <ResetAccess action={actions.reset} user={user} />
      <ConfirmDialog
        trigger={
          <Button size="sm" variant="ghost" about={user.name}>
            {t('disable')}
          </Button>
        }
        title={t('disableTitle', { name: user.name, email: user.email })}
        consequence={t('disableConsequence')}
        confirmLabel={t('disable')}
        tone="danger"
        action={actions.disable}
        fields={{ user: user.id }}
      />
    </>
  );
}
