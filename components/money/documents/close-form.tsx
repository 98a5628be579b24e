'use client';

import { ActionForm } from '@/components/forms/form';
import { SelectField } from '@/components/forms/select-field';
import { SubmitButton } from '@/components/forms/submit-button';
import type { SelectOption } from '@/components/ui/select';
import { closeMonth } from '@/lib/money/documents/actions';

type CloseFormProps = {
  /** Those that are over, the latest first. */
  readonly months: readonly SelectOption[];
  /** They come with the page. */
  readonly words: Readonly<Record<'month' | 'make', string>>;
};

/** Issues what closes a month. */
export function CloseForm({ months, words }: CloseFormProps) {
  return (
    <ActionForm
      action={closeMonth}
      schema={() => import('@/lib/money/documents/schema').then((module) => module.closeMonthInput)}
      defaultValue={{ month: months[0]?.value ?? '' }}
    >
      {(fields) => (
        <div className="flex flex-wrap items-end gap-3">
          <SelectField field={fields.month} label={words.month} options={months} className="w-56 max-w-full" />
          <SubmitButton>{words.make}</SubmitButton>
        </div>
      )}
    </ActionForm>
  );
}
