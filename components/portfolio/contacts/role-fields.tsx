'use client';

import { useTranslations } from 'next-intl';
import { CheckboxField } from '@/components/forms/checkbox-field';
import type { Fields } from '@/components/forms/form-field';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SelectField } from '@/components/forms/select-field';
import { sameField, type OtherRole } from '@/lib/portfolio/contacts/role-fields';
import type { RoleForm } from '@/lib/portfolio/contacts/schema';

type RoleFieldsProps = {
  readonly fields: Fields<RoleForm>;
  readonly roles: readonly OtherRole[];
  /** Who could stand for them. */
  readonly others: readonly { readonly id: string; readonly label: string }[];
};

/** Of each role a tick that it is the owner; without it, which other contact it is. */
export function RoleFields({ fields, roles, others }: RoleFieldsProps) {
  const t = useTranslations('contacts.roles');
  return (
    <>
      <HiddenFields values={{ roles: roles.join(',') }} />
      {roles.map((role) => (
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
    </>
  );
}
