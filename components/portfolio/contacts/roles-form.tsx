'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/form';
import { HiddenField } from '@/components/forms/hidden-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { RoleFields } from '@/components/portfolio/contacts/role-fields';
import { saveContactRoles } from '@/lib/portfolio/contacts/actions';
import type { RoleChoices } from '@/lib/portfolio/contacts/queries';
import { sameField } from '@/lib/portfolio/contacts/role-fields';

type RolesFormProps = RoleChoices & { readonly contactId: string };

/** Who stands for the roles of a saved contact. */
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
          <RoleFields fields={fields} roles={roles.map(({ role }) => role)} others={others} />
          <SubmitButton variant="secondary">{t('save')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
