'use client';

import { useTranslations } from 'next-intl';
import { ActionErrors } from '@/components/forms/action-errors';
import { PanelForm } from '@/components/forms/panel-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { useFormAction } from '@/components/forms/use-form-action';
import { Select } from '@/components/ui/select';
import { changeCartPeriods } from '@/lib/shop/cart/actions';

type PeriodsSelectProps = {
  readonly id: string;
  readonly unicode: string;
  readonly periods: number;
  readonly onOffer: readonly number[];
};

/** For how long something is bought; sent as soon as it is chosen. */
export function PeriodsSelect({ id, unicode, periods, onOffer }: PeriodsSelectProps) {
  const t = useTranslations('cart');
  const call = useFormAction(changeCartPeriods);
  if (onOffer.length <= 1) return <p className="py-1.5">{t('years', { count: periods })}</p>;
  return (
    <PanelForm call={call}>
      <input type="hidden" name="line" value={id} />
      <Select
        name="periods"
        key={periods}
        defaultValue={String(periods)}
        aria-label={t('yearsOf', { name: unicode })}
        onChange={(event) => event.currentTarget.form?.requestSubmit()}
        options={onOffer.map((count) => ({ value: String(count), label: t('years', { count }) }))}
      />
      <noscript>
        <SubmitButton variant="secondary" size="sm">
          {t('setYears')}
        </SubmitButton>
      </noscript>
      <ActionErrors state={call.state} />
    </PanelForm>
  );
}
