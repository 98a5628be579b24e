'use client';

import { useTranslations } from 'next-intl';
import { ActionErrors } from '@/components/forms/action-errors';
import { PanelForm } from '@/components/forms/panel-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { useFormAction } from '@/components/forms/use-form-action';
import { Select } from '@/components/ui/select';
import { changeCartYears } from '@/lib/shop/search/actions';

type YearsSelectProps = {
  readonly ascii: string;
  readonly unicode: string;
  readonly years: number;
  readonly onOffer: readonly number[];
};

/** For how long a name is bought; sent as soon as it is chosen. */
export function YearsSelect({ ascii, unicode, years, onOffer }: YearsSelectProps) {
  const t = useTranslations('cart');
  const call = useFormAction(changeCartYears);
  if (onOffer.length <= 1) return <p className="py-1.5">{t('years', { count: years })}</p>;
  return (
    <PanelForm call={call}>
      <input type="hidden" name="name" value={ascii} />
      <Select
        name="years"
        key={years}
        defaultValue={String(years)}
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
