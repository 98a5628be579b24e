'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Card } from '@/components/ui/card';
import { Select } from '@/components/ui/select';

/**
 * For staff who order as a customer: a contact of the reseller's on the registrar's own site, by its kind and name there,
 * which goes out in place of the owner's. Inside the checkout's form.
 */
export function KeptContactBlock({ types }: { readonly types: readonly string[] }) {
  const t = useTranslations('checkout.kept');
  const id = useId();
  return (
    <Card title={t('title')} note={t('note')}>
      <div className="grid items-start gap-x-5 gap-y-4 sm:grid-cols-2">
        <div className="space-y-1.5">
          <label htmlFor={`${id}-type`} className="block font-medium">
            {t('type')}
          </label>
          <Select
            id={`${id}-type`}
            name="keptType"
            placeholder={t('none')}
            options={types.map((type) => ({ value: type, label: type }))}
          />
        </div>
        <div className="space-y-1.5">
          <label htmlFor={`${id}-name`} className="block font-medium">
            {t('name')}
          </label>
          <input
            id={`${id}-name`}
            name="keptName"
            maxLength={100}
            autoComplete="off"
            spellCheck={false}
            className="control"
          />
        </div>
      </div>
    </Card>
  );
}
