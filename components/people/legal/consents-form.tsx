'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/form';
import { HiddenField } from '@/components/forms/hidden-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { AgreeField } from '@/components/people/legal/agree-field';
import { acceptTexts } from '@/lib/people/legal/actions';
import { versionsText, type LegalVersion } from '@/lib/people/legal/kinds';

type ConsentsFormProps = { readonly texts: readonly LegalVersion[]; readonly returnTo: string | null };

export function ConsentsForm({ texts, returnTo }: ConsentsFormProps) {
  const t = useTranslations('legal.consents');
  return (
    <ActionForm
      action={acceptTexts}
      schema={() => import('@/lib/people/legal/schema').then((module) => module.acceptTextsInput)}
      defaultValue={{ returnTo: returnTo ?? '', versions: versionsText(texts) }}
    >
      {(fields) => (
        <>
          <HiddenField field={fields.returnTo} />
          <AgreeField field={fields.agreed} texts={texts} />
          <SubmitButton className="w-full">{t('submit')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
