'use client';

import { useTranslations } from 'next-intl';
import { Field } from '@/components/forms/field';
import { ActionForm } from '@/components/forms/form';
import { FormSection } from '@/components/forms/form-section';
import { SubmitButton } from '@/components/forms/submit-button';
import { PolicyPreview } from '@/components/shop/renewals/policy-preview';
import type { RenewalPolicy } from '@/lib/people/settings/renewals/policy';
import { saveRenewalPolicy } from '@/lib/shop/renewals/actions';
import type { EndingNames } from '@/lib/shop/renewals/policy-effects';

type PolicyFormProps = {
  readonly policy: RenewalPolicy;
  readonly ending: readonly EndingNames[];
  /** The end of a term for which the days are drawn first, "2027-03-01". */
  readonly example: string;
};

/** When what ends is told of, charged for and renewed; beside it what that comes to before it is saved. */
export function PolicyForm({ policy, ending, example }: PolicyFormProps) {
  const t = useTranslations('renewals.policy');
  const common = useTranslations('common');
  const { remindDays, warnDays, renewDays, retryDays, stopDays } = policy;
  return (
    <ActionForm
      action={saveRenewalPolicy}
      schema={() => import('@/lib/people/settings/renewals/schema').then((module) => module.policyInput)}
      defaultValue={{
        remindDays: remindDays.join(', '),
        warnDays: String(warnDays),
        renewDays: String(renewDays),
        retryDays: retryDays.join(', '),
        stopDays: String(stopDays),
      }}
    >
      {(fields) => (
        <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
          <div className="space-y-5">
            <FormSection title={t('before')}>
              <Field
                field={fields.remindDays}
                label={t('remindDays')}
                hint={t('remindDaysHint')}
                className="sm:col-span-2"
              />
              <Field field={fields.warnDays} label={t('warnDays')} hint={t('warnDaysHint')} type="number" />
              <Field field={fields.renewDays} label={t('renewDays')} hint={t('renewDaysHint')} type="number" />
            </FormSection>
            <FormSection title={t('failing')}>
              <Field field={fields.retryDays} label={t('retryDays')} hint={t('retryDaysHint')} optional />
              <Field field={fields.stopDays} label={t('stopDays')} hint={t('stopDaysHint')} type="number" />
            </FormSection>
            <SubmitButton>{common('save')}</SubmitButton>
          </div>
          <PolicyPreview
            before={policy}
            typed={{
              remindDays: fields.remindDays.value,
              warnDays: fields.warnDays.value,
              renewDays: fields.renewDays.value,
              retryDays: fields.retryDays.value,
              stopDays: fields.stopDays.value,
            }}
            ending={ending}
            example={example}
          />
        </div>
      )}
    </ActionForm>
  );
}
