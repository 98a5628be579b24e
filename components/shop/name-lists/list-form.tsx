'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useId } from 'react';
import { ActionForm } from '@/components/forms/form';
import { SelectField } from '@/components/forms/select-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextareaField } from '@/components/forms/textarea-field';
import { takePasted } from '@/components/shop/search/pasted';
import { startNameList } from '@/lib/shop/name-lists/actions';
import { mostListed } from '@/lib/shop/name-lists/limits';

/** A list to be checked, with the zone that words without one are asked about in. */
export function ListForm({ zones }: { readonly zones: readonly string[] }) {
  const t = useTranslations('nameLists.form');
  const id = useId();
  useEffect(() => {
    const pasted = takePasted();
    const field = document.getElementById(id)?.querySelector('textarea');
    if (pasted === null || !field) return;
    field.value = pasted;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, [id]);
  return (
    <ActionForm
      id={id}
      action={startNameList}
      schema={() => import('@/lib/shop/name-lists/schema').then((module) => module.nameListForm)}
      defaultValue={{ zone: zones[0] }}
    >
      {(fields) => (
        <>
          <TextareaField
            field={fields.names}
            label={t('names')}
            hint={t('namesHint', { max: mostListed })}
            optional={false}
            rows={12}
            monospace
            placeholder={'shop.ru\nпекарня.рф\nword'}
          />
          <SelectField
            field={fields.zone}
            label={t('zone')}
            optional={false}
            options={zones.map((tld) => ({ value: tld, label: `.${tld}` }))}
            className="max-w-xs"
          />
          <SubmitButton variant="primary">{t('submit')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
