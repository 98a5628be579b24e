'use client';

import { useTranslations } from 'next-intl';
import { CheckboxField } from '@/components/forms/checkbox-field';
import { ActionForm } from '@/components/forms/form';
import { HiddenField } from '@/components/forms/hidden-field';
import { SelectField } from '@/components/forms/select-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { saveContactRoles } from '@/lib/portfolio/contacts/actions';
import type { RoleChoices } from '@/lib/portfolio/contacts/queries';
import { sameField } from '@/lib/portfolio/contacts/role-fields';

type RolesFormProps = RoleChoices & { readonly contactId: string };

/** Of each role a tick that it is the owner; without it, which other contact it is. */
export function RolesForm({ contactId, roles, others }: RolesFormProps) {
  const t = useTranslations('contacts.roles');
  const defaultValue = Object.fromEntries(
    roles.flatMap(({ role, chosen }) => [chosen === null ? [sameField[role], 'on'] : [role, chosen]]),
  );
  return (
    <ActionForm
      action={saveContactRoles}
      schema={() => import('@/lib/portfolio/contacts/schema').then((module) => module.rolesInput)}
      defaultValue={{ contact: contactId, ...defaultValue }}
    >
      {(fields) => (
        <>
          <HiddenField field={fields.contact} />
          {roles.map(({ role }) => (
            <fieldset key={role} className="group space-y-3">
              <legend className="mb-2 font-medium">{t(`role.${role}`)}</legend>
              <CheckboxField field={fields[sameField[role]]} label={t('same')} />
              <SelectField
                field={fields[role]}
                label={t('whom', { role: t(`role.${role}`) })}
                options={others.map(({ id, label }) => ({ value: id, label }))}
                placeholder={t('nobody')}
                optional={false}
                className="max-w-md group-has-[input:checked]:hidden"
              />
            </fieldset>
          ))}
          <SubmitButton variant="secondary">{t('save')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
