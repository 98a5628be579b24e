'use client';

import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/forms/action-button';
import { Field } from '@/components/forms/field';
import { ActionForm } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { unwatch, watch } from '@/lib/shop/released/actions';

/** A name or a pattern to be told of. */
export function WatchForm({ pattern }: { readonly pattern: string }) {
  const t = useTranslations('released.watch');
  return (
    <ActionForm
      action={watch}
      schema={() => import('@/lib/shop/released/schema').then((module) => module.watchForm)}
      defaultValue={{ pattern }}
    >
      {(fields) => (
        <>
          <Field field={fields.pattern} label={t('pattern')} hint={t('hint')} autoComplete="off" optional={false} />
          <SubmitButton>{t('submit')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

type UnwatchButtonProps = { readonly watchId: string; readonly pattern: string };

/** Tells of it no more. */
export function UnwatchButton({ watchId, pattern }: UnwatchButtonProps) {
  const t = useTranslations('released.watch');
  return (
    <ActionButton
      action={unwatch}
      fields={{ watchId }}
      variant="ghost"
      size="sm"
      aria-label={t('removeNamed', { pattern })}
    >
      {t('remove')}
    </ActionButton>
  );
}
