'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/form';
import { HiddenField } from '@/components/forms/hidden-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextareaField } from '@/components/forms/textarea-field';
import { publishLegalText } from '@/lib/people/legal/actions';
import type { EditedText } from '@/lib/people/legal/queries';

/** Publishes a new version of one text; the present one stays readable. */
export function LegalTextForm({ text: { kind, en, ru } }: { readonly text: EditedText }) {
  const t = useTranslations();
  return (
    <ActionForm
      action={publishLegalText}
      schema={() => import('@/lib/people/legal/schema').then((module) => module.publishTextInput)}
      defaultValue={{ kind, en, ru }}
    >
      {(fields) => (
        <>
          <HiddenField field={fields.kind} />
          <div className="grid gap-5 lg:grid-cols-2">
            <TextareaField field={fields.ru} label={t('layout.languageNames.ru')} rows={8} optional />
            <TextareaField field={fields.en} label={t('layout.languageNames.en')} rows={8} optional />
          </div>
          <SubmitButton about={t(`legal.kinds.${kind}`)}>{t('legal.texts.publish')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
