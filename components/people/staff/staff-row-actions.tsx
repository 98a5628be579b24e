'use client';

import { useTranslations } from 'next-intl';
import { ResetAccess } from '@/components/people/users/reset-access';
import { ActionButton } from '@/components/forms/action-button';
import { ConfirmDialog } from '@/components/forms/confirm-dialog';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { staffRoles } from '@/lib/people/access/actor';
import { changeStaffRole, disableStaff, enableStaff, resetStaffAccess } from '@/lib/people/staff/actions';
import type { StaffRow } from '@/lib/people/staff/queries';

export function StaffRowActions({ row }: { readonly row: StaffRow }) {
  const t = useTranslations('staff');
  if (row.isSelf) return null;
  if (row.disabledAt) {
    return (
      <ActionButton action={enableStaff} fields={{ user: row.id }} size="sm">
        {t('enable')}
      </ActionButton>
    );
  }
  return (
    <div className="flex flex-wrap items-start justify-end gap-1">
      <ChangeRole row={row} />
      <ResetAccess action={resetStaffAccess} user={row} />
      <ConfirmDialog
        trigger={
          <Button size="sm" variant="ghost">
            {t('disable')}
          </Button>
        }
        title={t('disableTitle', { name: row.name })}
        consequence={t('disableConsequence')}
        confirmLabel={t('disable')}
        tone="danger"
        action={disableStaff}
        fields={{ user: row.id }}
      />
    </div>
  );
}

function ChangeRole({ row }: { readonly row: StaffRow }) {
  const t = useTranslations('staff');
  const roles = staffRoles.map((role) => ({ value: role, label: t(`roles.${role}`) }));
  return (
    <ConfirmDialog
      trigger={
        <Button size="sm" variant="ghost">
          {t('changeRole')}
        </Button>
      }
      title={t('changeRoleTitle', { name: row.name })}
      consequence={t('changeRoleConsequence')}
      confirmLabel={t('changeRole')}
      action={changeStaffRole}
      fields={{ user: row.id }}
    >
      <Select name="role" aria-label={t('role')} defaultValue={row.role} options={roles} />
    </ConfirmDialog>
  );
}
