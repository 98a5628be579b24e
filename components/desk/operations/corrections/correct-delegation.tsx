'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextareaField } from '@/components/forms/textarea-field';
import type { CorrectionProps } from '@/components/desk/operations/corrections/correction-props';
import { RefusedField } from '@/components/forms/refused-field';
import { correct } from '@/lib/desk/operations/actions';
import { writeNameServers } from '@/lib/portfolio/domains/delegation/name-server-lines';
import { nameServersCorrectionInput } from '@/lib/portfolio/domains/operations/name-servers.view';

export function CorrectDelegation({ operationId, refusal, correction }: CorrectionProps<'domain.name-servers'>) {
  const t = useTranslations('operations.kind.domain.name-servers.correct');
  const common = useTranslations('operations.correct');
  return (
    <ActionForm
      action={correct}
      schema={nameServersCorrectionInput}
      defaultValue={{ operationId, nameServers: writeNameServers(correction.nameServers) }}
    >
      {(fields) => (
        <>
          <input type="hidden" name="operationId" value={operationId} />
          <RefusedField refusal={refusal} name="nameServers">
            <TextareaField
              field={fields.nameServers}
              label={t('nameServers')}
              hint={t('nameServersHint')}
              optional={false}
              rows={4}
              monospace
              placeholder="ns1.example.com"
            />
          </RefusedField>
          <SubmitButton>{common('submit')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
