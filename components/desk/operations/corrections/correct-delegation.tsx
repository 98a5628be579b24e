'use client';

import { useTranslations } from 'next-intl';
import { CorrectedForm } from '@/components/desk/operations/corrections/corrected-form';
import type { CorrectionProps } from '@/components/desk/operations/corrections/correction-props';
import { RefusedField } from '@/components/forms/refused-field';
import { TextareaField } from '@/components/forms/textarea-field';
import { FillServers } from '@/components/portfolio/server-sets/fill-servers';
import { writeNameServers } from '@/lib/portfolio/domains/delegation/name-server';

export function CorrectDelegation({ operationId, refusal, correction }: CorrectionProps<'domain.name-servers'>) {
  const t = useTranslations('operations.kind.domain.name-servers.correct');
  return (
    <CorrectedForm
      operationId={operationId}
      schema={() =>
        import('@/lib/portfolio/domains/operations/name-servers.view').then(
          (module) => module.nameServersCorrectionInput,
        )
      }
      defaultValue={{ operationId, nameServers: writeNameServers(correction.nameServers) }}
    >
      {(fields) => (
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
          <FillServers fieldId={fields.nameServers.id} sets={correction.sets} />
        </RefusedField>
      )}
    </CorrectedForm>
  );
}
