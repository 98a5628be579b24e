'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import type { CorrectionProps } from '@/components/desk/operations/corrections/correction-props';
import { YearsAndLimit } from '@/components/desk/operations/corrections/years-and-limit';
import { retryRenewal } from '@/lib/desk/operations/actions';
import { renewalCorrection } from '@/lib/desk/operations/corrections/renewal';
import { toDecimal } from '@/lib/base/values/money';

export function CorrectRenewal({ operationId, refusal, held, correction }: CorrectionProps<'domain.renew'>) {
  const t = useTranslations('operations.correct');
  const { years, costLimit } = correction;
  return (
    <ActionForm
      action={retryRenewal}
      schema={renewalCorrection}
      defaultValue={{ operationId, years: String(years), costLimit: costLimit ? toDecimal(costLimit) : '' }}
    >
      {(fields) => (
        <>
          <input type="hidden" name="operationId" value={operationId} />
          <div className="grid items-start gap-x-5 gap-y-4 sm:grid-cols-2">
            <YearsAndLimit
              years={fields.years}
              costLimit={fields.costLimit}
              pricedAnew={fields.pricedAnew}
              refusal={refusal}
              bought={years}
              offers={correction.offers}
              limit={costLimit}
              held={held}
            />
          </div>
          <SubmitButton>{t('submit')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
