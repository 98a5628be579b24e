'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FileField } from '@/components/forms/file-field';
import { ActionForm } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { packed } from '@/components/portfolio/sheets/packed';
import { sendOwnSheet, sendSheet } from '@/lib/portfolio/sheets/actions';
import { mostRows } from '@/lib/portfolio/sheets/most-rows';

type SendFormProps = {
  readonly by: 'staff' | 'owner';
  /** Nothing was sent yet: this is what the page is for. */
  readonly isFirst: boolean;
};

/** The changed file: the browser packs it, so that ten thousand rows fit into a form. */
export function SendForm({ by, isFirst }: SendFormProps) {
  const t = useTranslations('sheets');
  const [file, setFile] = useState('');
  return (
    <ActionForm
      action={by === 'staff' ? sendSheet : sendOwnSheet}
      schema={() => import('@/lib/portfolio/sheets/schema').then((module) => module.sheetInput)}
    >
      {(fields) => (
        <>
          <FileField
            field={fields.file}
            label={t('file')}
            hint={t('fileHint', { most: mostRows })}
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            value={file}
            onChoose={(chosen) => void packed(chosen).then(setFile)}
            needsScript={t('needsScript')}
          />
          <SubmitButton variant={isFirst ? 'primary' : 'secondary'}>{t('send')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
