'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { moveForm } from '@/components/people/customer-groups/move-form-id';
import { ActionErrors } from '@/components/forms/action-errors';
import { useActionOutcome } from '@/components/forms/action-outcome';
import { PanelForm } from '@/components/forms/panel-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { useFormAction } from '@/components/forms/use-form-action';
import { Select } from '@/components/ui/select';
import { moveCustomers } from '@/lib/people/customer-groups/actions';
import { noGroup } from '@/lib/people/customer-groups/no-group';

type MoveBarProps = { readonly groups: readonly { readonly id: string; readonly name: string }[] };

/** Puts the ticked customers into a group. */
export function MoveBar({ groups }: MoveBarProps) {
  const t = useTranslations('customerGroups');
  const id = useId();
  const call = useFormAction(moveCustomers);
  useActionOutcome(call.state, untick);
  const options = [
    ...groups.map((group) => ({ value: group.id, label: group.name })),
    { value: noGroup, label: t('noGroup') },
  ];
  return (
    <PanelForm
      call={call}
      id={moveForm}
      aria-label={t('moveLabel')}
      className="sticky bottom-3 z-20 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-lg border border-line-strong bg-surface px-gutter py-2.5 shadow-md"
    >
      <p className="text-muted max-sm:sr-only">{t('tick')}</p>
      <div className="flex flex-wrap items-center gap-2">
        <label htmlFor={id} className="max-sm:sr-only">
          {t('moveTo')}
        </label>
        <Select id={id} name="group" options={options} className="w-48" />
        <SubmitButton size="sm" variant="primary">
          {t('move')}
        </SubmitButton>
      </div>
      <ActionErrors state={call.state} />
    </PanelForm>
  );
}

function untick(): void {
  for (const box of document.querySelectorAll<HTMLInputElement>(`input[type="checkbox"][form="${moveForm}"]`))
    box.checked = false;
}
