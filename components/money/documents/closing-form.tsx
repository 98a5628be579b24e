'use client';

import { CheckboxField } from '@/components/forms/checkbox-field';
import { ActionForm } from '@/components/forms/form';
import { SelectField } from '@/components/forms/select-field';
import { SubmitButton } from '@/components/forms/submit-button';
import type { SelectOption } from '@/components/ui/select';
import { saveClosing } from '@/lib/money/documents/actions';

type ClosingFormProps = {
  readonly isOn: boolean;
  readonly day: number;
  readonly days: readonly SelectOption[];
  /** They come with the page. */
  readonly words: Readonly<Record<'isOn' | 'isOnHint' | 'day' | 'save', string>>;
};

/** Whether months are closed by the clock, and on which day. */
export function ClosingForm({ isOn, day, days, words }: ClosingFormProps) {
  return (
    <ActionForm
      action={saveClosing}
      schema={() => import('@/lib/money/documents/schema').then((module) => module.closingInput)}
      defaultValue={{ isOn, day: String(day) }}
    >
      {(fields) => (
        <div className="space-y-4">
          <CheckboxField field={fields.isOn} label={words.isOn} hint={words.isOnHint} look="switch" />
          <div className="flex flex-wrap items-end gap-3">
            <SelectField field={fields.day} label={words.day} options={days} className="w-56 max-w-full" />
            <SubmitButton variant="secondary">{words.save}</SubmitButton>
          </div>
        </div>
      )}
    </ActionForm>
  );
}
