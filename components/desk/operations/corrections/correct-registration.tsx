'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { CorrectedForm } from '@/components/desk/operations/corrections/corrected-form';
import { Field } from '@/components/forms/field';
import { SelectField } from '@/components/forms/select-field';
import { TextareaField } from '@/components/forms/textarea-field';
import type { CorrectionProps } from '@/components/desk/operations/corrections/correction-props';
import { RefusedField } from '@/components/forms/refused-field';
import { TermsFields, termsValues } from '@/components/desk/operations/corrections/terms-fields';
import { FillServers } from '@/components/portfolio/server-sets/fill-servers';
import { writeNameServers } from '@/lib/portfolio/domains/delegation/name-server';

export function CorrectRegistration(props: CorrectionProps<'domain.register'>) {
  const { operationId, refusal, held, isSecond, correction } = props;
  const t = useTranslations('operations.kind.domain.register.correct');
  const format = useFormatter();
  const { contactId, contacts, nameServers, profile, profileTypes, sets, terms } = correction;
  const options = contacts.map(({ id, label, profile, createdAt, isReplaced }) => {
    // Two people of one name are told apart by the day they were added.
    const written = `${label} · ${t(`profile.${profile}`)} · ${format.dateTime(createdAt, { dateStyle: 'medium' })}`;
    return { value: id, label: isReplaced ? t('replacedContact', { contact: written }) : written };
  });
  return (
    <CorrectedForm
      operationId={operationId}
      isSecond={isSecond}
      schema={() =>
        import('@/lib/portfolio/domains/operations/register.view').then((module) => module.registerCorrectionInput)
      }
      defaultValue={{
        operationId,
        contactId,
        nameServers: writeNameServers(nameServers),
        ...(profile && { profileType: profile.type, profileName: profile.name }),
        ...termsValues(terms),
      }}
    >
      {(fields) => (
        <div className="grid items-start gap-x-5 gap-y-4 sm:grid-cols-2">
          <RefusedField refusal={refusal} name="contactId" className="sm:col-span-2">
            <SelectField field={fields.contactId} label={t('contact')} hint={t('contactHint')} options={options} />
          </RefusedField>
          {profileTypes.length > 0 && (
            <>
              <SelectField
                field={fields.profileType}
                label={t('kept')}
                hint={t('keptHint')}
                placeholder={t('keptNone')}
                optional
                options={profileTypes.map((type) => ({ value: type, label: type }))}
              />
              <Field field={fields.profileName} label={t('keptName')} optional autoComplete="off" spellCheck={false} />
            </>
          )}
          {terms && <TermsFields fields={fields} terms={terms} refusal={refusal} held={held} />}
          <RefusedField refusal={refusal} name="nameServers" className="sm:col-span-2">
            <TextareaField
              field={fields.nameServers}
              label={t('nameServers')}
              hint={t('nameServersHint')}
              optional
              rows={3}
              monospace
              placeholder="ns1.example.com"
            />
            <FillServers fieldId={fields.nameServers.id} sets={sets} />
          </RefusedField>
        </div>
      )}
    </CorrectedForm>
  );
}
