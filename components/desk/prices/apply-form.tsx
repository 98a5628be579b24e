'use client';

import { useTranslations } from 'next-intl';
import { CheckboxField } from '@/components/forms/checkbox-field';
import { ActionForm } from '@/components/forms/form';
import { HiddenField } from '@/components/forms/hidden-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { applyPriceChange } from '@/lib/desk/prices/actions';

type ApplyFormProps = {
  /** The address that was previewed, as its query. */
  readonly query: string;
  readonly mark: string;
  /** Made with the preview: a form that is sent twice changes prices once. */
  readonly formKey: string;
  readonly count: number;
  /** How many zones would earn nothing. */
  readonly poor: number;
};

export function ApplyForm({ query, mark, formKey, count, poor }: ApplyFormProps) {
  const t = useTranslations('prices.bulk');
  return (
    <ActionForm
      action={applyPriceChange}
      schema={() => import('@/lib/desk/prices/price-rule-schema').then((module) => module.applyPricesInput)}
      defaultValue={{ query, mark, key: formKey }}
    >
      {(fields) => (
        <>
          <HiddenField field={fields.query} />
          <HiddenField field={fields.mark} />
          <HiddenField field={fields.key} />
          {poor > 0 && <CheckboxField field={fields.agreed} label={t('agree', { count: poor })} />}
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <SubmitButton>{t('apply', { count })}</SubmitButton>
            <p className="text-sm text-muted">{t('applyNote')}</p>
          </div>
        </>
      )}
    </ActionForm>
  );
}
