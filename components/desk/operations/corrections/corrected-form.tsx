'use client';

import type { DefaultValue } from '@conform-to/react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { ActionForm, type Fields } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { correct } from '@/lib/desk/operations/actions';

type CorrectedFormProps<Input extends Record<string, unknown>, Output> = {
  readonly operationId: string;
  readonly schema: z.ZodType<Output, Input>;
  readonly defaultValue: DefaultValue<Input>;
  readonly children: (fields: Fields<Input>) => ReactNode;
};

/** The form of a correction, whatever its kind: which operation it is about, its fields, and the button that sends it again. */
export function CorrectedForm<Input extends Record<string, unknown>, Output>({
  operationId,
  schema,
  defaultValue,
  children,
}: CorrectedFormProps<Input, Output>) {
  const t = useTranslations('operations.correct');
  return (
    <ActionForm action={correct} schema={schema} defaultValue={defaultValue}>
      {(fields) => (
        <>
          <input type="hidden" name="operationId" value={operationId} />
          {children(fields)}
          <SubmitButton>{t('submit')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
