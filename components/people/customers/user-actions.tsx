'use client';

import { useTranslations } from 'next-intl';
import { ResetAccess } from '@/components/people/users/reset-access';
import { ActionButton } from '@/components/forms/action-button';
import { ConfirmDialog } from '@/components/forms/confirm-dialog';
import { Button } from '@/components/ui/button';
import { disableUser, enableUser, resetAccess } from '@/lib/people/customers/actions';
import type { CustomerUser } from '@/lib/people/customers/queries';

export function UserActions({ user }: { readonly user: CustomerUser }) {
  const t = useTranslations('customers.users');
  if (user.disabledAt) {
    return (
      <ActionButton action={enableUser} fields={{ user: user.id }} size="sm">
        {t('enable')}
      </ActionButton>
    );
  }
  return (
    <div className="flex flex-wrap items-start gap-1">
      <ResetAccess action={resetAccess} user={user} />
      <ConfirmDialog
        trigger={
          <Button size="sm" variant="ghost">
            {t('disable')}
          </Button>
        }
        title={t('disableTitle', { email: user.email })}
        consequence={t('disableConsequence')}
        confirmLabel={t('disable')}
        tone="danger"
        action={disableUser}
        fields={{ user: user.id }}
      />
    </div>
  );
}
