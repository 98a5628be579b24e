'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextareaField } from '@/components/forms/textarea-field';
import { pasteAsStaff, pasteOwn } from '@/lib/portfolio/bulk/actions';
import { mostPasted } from '@/lib/portfolio/bulk/limits';

type PasteFormProps = { readonly by: 'staff' | 'owner'; readonly names: string };

/** The list itself. */
export function PasteForm({ by, names }: PasteFormProps) {
  const t = useTranslations('bulk.pasted');
  return (
    <ActionForm
      action={by === 'staff' ? pasteAsStaff : pasteOwn}
      schema={() => import('@/lib/portfolio/bulk/schema').then((module) => module.pasteInput)}
      defaultValue={{ names }}
    >
      {(fields) => (
        <>
          <TextareaField
            field={fields.names}
            label={t('names')}
            hint={t('namesHint', { most: mostPasted })}
            optional={false}
            rows={10}
            monospace
            placeholder={'example.ru\nпример.рф'}
          />
          <SubmitButton variant={names === '' ? 'primary' : 'secondary'}>{t('submit')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
