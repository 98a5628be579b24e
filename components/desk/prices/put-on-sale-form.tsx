'use client';

import { useTranslations } from 'next-intl';
import { Field } from '@/components/forms/field';
import { ActionForm } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { putZonesOnSale } from '@/lib/desk/prices/actions';

type PutOnSaleFormProps = {
  /** Zones that could be put on sale, offered while one is typed. */
  readonly zones: readonly string[];
};

export function PutOnSaleForm({ zones }: PutOnSaleFormProps) {
  const t = useTranslations('prices.onSale');
  return (
    <ActionForm
      action={putZonesOnSale}
      schema={() => import('@/lib/desk/prices/zone-on-sale-schema').then((module) => module.putOnSaleInput)}
      resetOnSuccess
    >
      {(fields) => (
        <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
          <Field
            field={fields.zones}
            label={t('add')}
            hint={t('addHint')}
            className="max-w-md flex-1 basis-56"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            list="zones-not-on-sale"
          />
          <datalist id="zones-not-on-sale">
            {zones.map((tld) => (
              <option key={tld}>{tld}</option>
            ))}
          </datalist>
          <div className="sm:pt-[1.59375rem]">
            <SubmitButton icon="plus">{t('addNow')}</SubmitButton>
          </div>
        </div>
      )}
    </ActionForm>
  );
}
