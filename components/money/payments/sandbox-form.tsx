'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/form';
import { HiddenField } from '@/components/forms/hidden-field';
import { RadioField } from '@/components/forms/radio-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { chooseOutcome } from '@/lib/money/payments/actions';
import { sandboxOutcomes, secureOutcomes } from '@/lib/money/payments/providers/sandbox-outcomes';

type SandboxFormProps = {
  readonly id: string;
  /** What it asks: what is to become of the payment, or what the bank's own step says. */
  readonly step: 'choose' | 'secure';
};

/** What the demo's own provider asks. */
export function SandboxForm({ id, step }: SandboxFormProps) {
  const t = useTranslations('payments.sandbox');
  const outcomes = step === 'choose' ? sandboxOutcomes : secureOutcomes;
  return (
    <ActionForm
      key={step}
      action={chooseOutcome}
      schema={() => import('@/lib/money/payments/schema').then((module) => module.sandboxInput)}
      defaultValue={{ id, outcome: outcomes[0] }}
    >
      {(fields) => (
        <>
          <HiddenField field={fields.id} />
          <RadioField
            field={fields.outcome}
            label={t(step === 'choose' ? 'outcome' : 'secureStep')}
            options={outcomes.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
          />
          <SubmitButton>{t('go')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
