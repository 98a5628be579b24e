'use client';

import { CorrectedForm } from '@/components/desk/operations/corrections/corrected-form';
import type { CorrectionProps } from '@/components/desk/operations/corrections/correction-props';
import { TermsFields, termsValues } from '@/components/desk/operations/corrections/terms-fields';

export function CorrectRenewal({ operationId, refusal, held, correction }: CorrectionProps<'domain.renew'>) {
  const { terms } = correction;
  return (
    <CorrectedForm
      operationId={operationId}
      schema={() =>
        import('@/lib/portfolio/domains/operations/renew.view').then((module) => module.renewCorrectionInput)
      }
      defaultValue={{ operationId, ...termsValues(terms) }}
    >
      {(fields) => (
        <div className="grid items-start gap-x-5 gap-y-4 sm:grid-cols-2">
          {terms && <TermsFields fields={fields} terms={terms} refusal={refusal} held={held} />}
        </div>
      )}
    </CorrectedForm>
  );
}
