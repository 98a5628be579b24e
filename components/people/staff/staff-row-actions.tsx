'use client';

import { useTranslations } from 'next-intl';
import { UserAccess } from '@/components/people/users/user-access';
import { ConfirmDialog } from '@/components/forms/confirm-dialog';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { staffRoles } from '@/lib/people/access/actor';
import { changeStaffRole, disableStaff, enableStaff, resetStaffAccess } from '@/lib/people/staff/actions';
import type { StaffRow } from '@/lib/people/staff/queries';

const actions = { disable: disableStaff, enable: enableStaff, reset: resetStaffAccess };

export function StaffRowActions({ row }: { readonly row: StaffRow }) {
  if (row.isSelf) return null;
  return (
    <div className="flex flex-wrap items-start justify-end gap-1">
      <UserAccess user={row} actions={actions} of="staff">
        <ChangeRole row={row} />
      </UserAccess>
    </div>
  );
}

function ChangeRole({ row }: { readonly row: StaffRow }) {
  const t = useTranslations('staff');
  const roles = staffRoles.map((role) => ({ value: role, label: t(`roles.${role}`) }));
  return (
    <ConfirmDialog
      trigger={
        <Button size="sm" variant="ghost" about={row.name}>
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
