'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ActionForm } from '@/components/forms/form';
import type { Fields } from '@/components/forms/form-field';
import { SubmitButton } from '@/components/forms/submit-button';
import type { SchemaLater } from '@/components/forms/use-checks';
import { correct } from '@/lib/desk/operations/actions';

type CorrectedFormProps<Input extends Record<string, unknown>, Output> = {
  readonly operationId: string;
  readonly schema: SchemaLater<Output, Input>;
  readonly defaultValue: Readonly<Partial<Record<keyof Input, unknown>>>;
  readonly isSecond?: boolean;
  readonly children: (fields: Fields<Input>) => ReactNode;
};

/** The form of a correction, whatever its kind: which operation it is about, its fields, and the button that sends it again. */
export function CorrectedForm<Input extends Record<string, unknown>, Output>({
  operationId,
  schema,
  defaultValue,
  isSecond = false,
  children,
}: CorrectedFormProps<Input, Output>) {
  const t = useTranslations('operations.correct');
  return (
    <ActionForm action={correct} schema={schema} defaultValue={defaultValue}>
      {(fields) => (
        <>
          <input type="hidden" name="operationId" value={operationId} />
          {children(fields)}
          <SubmitButton variant={isSecond ? 'secondary' : 'primary'}>{t('submit')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
