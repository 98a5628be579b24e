'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import type { CorrectionProps } from '@/components/desk/operations/corrections/correction-props';
import { TermsFields, termsValues } from '@/components/desk/operations/corrections/terms-fields';
import { correct } from '@/lib/desk/operations/actions';
import { renewCorrectionInput } from '@/lib/portfolio/domains/operations/renew.view';

export function CorrectRenewal({ operationId, refusal, held, correction }: CorrectionProps<'domain.renew'>) {
  const t = useTranslations('operations.correct');
  const { terms } = correction;
  return (
    <ActionForm action={correct} schema={renewCorrectionInput} defaultValue={{ operationId, ...termsValues(terms) }}>
      {(fields) => (
        <>
          <input type="hidden" name="operationId" value={operationId} />
          <div className="grid items-start gap-x-5 gap-y-4 sm:grid-cols-2">
            {terms && <TermsFields fields={fields} terms={terms} refusal={refusal} held={held} />}
          </div>
          <SubmitButton>{t('submit')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
