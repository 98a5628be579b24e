'use client';

import { useTranslations } from 'next-intl';
import { GivenPassword } from '@/components/people/users/given-password';
import { Field } from '@/components/forms/field';
import { ActionForm } from '@/components/forms/form';
import { RadioField } from '@/components/forms/radio-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { staffRoles } from '@/lib/people/access/actor';
import { addStaff } from '@/lib/people/staff/actions';

export function AddStaffForm() {
  const t = useTranslations();
  const roles = staffRoles.map((role) => ({
    value: role,
    label: t(`staff.roles.${role}`),
    note: t(`staff.roleNotes.${role}`),
  }));
  return (
    <ActionForm
      action={addStaff}
      schema={() => import('@/lib/people/staff/schema').then((module) => module.newStaffInput)}
      defaultValue={{ role: 'operator' }}
      resetOnSuccess
      className="max-w-2xl"
    >
      {(fields, _form, state) => (
        <>
          {state.status === 'success' && (
            <GivenPassword
              title={t('auth.given.added', { email: state.value.email })}
              password={state.value.password}
            />
          )}
          <Field field={fields.name} label={t('auth.name')} autoComplete="off" />
          <Field field={fields.email} label={t('auth.email')} type="email" autoComplete="off" />
          <RadioField field={fields.role} label={t('staff.role')} options={roles} />
          <SubmitButton>{t('staff.add')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
