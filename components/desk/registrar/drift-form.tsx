'use client';

import { useTranslations } from 'next-intl';
import { useRef, type ReactNode } from 'react';
import { ActionErrors } from '@/components/forms/action-errors';
import { useActionOutcome } from '@/components/forms/action-outcome';
import { PanelForm } from '@/components/forms/panel-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { useFormAction } from '@/components/forms/use-form-action';
import { driftForm } from '@/components/desk/registrar/drift-form-id';
import { checkboxStyle } from '@/components/ui/check-style';
import { decideDrift } from '@/lib/desk/registrar/actions';

/** What is done about the ticked rows of the table below it, with one press. */
export function DriftForm({ children }: { readonly children: ReactNode }) {
  const t = useTranslations('registrar.drift');
  const call = useFormAction(decideDrift);
  const rows = useRef<HTMLDivElement>(null);
  useActionOutcome(call.state, () => tick(false));
  return (
    <>
      <PanelForm call={call} id={driftForm}>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-gutter py-2">
          <label className="flex items-center gap-2">
            <input
              type="checkbox"
              className={checkboxStyle}
              onChange={({ currentTarget }) => tick(currentTarget.checked)}
            />
            {t('all')}
          </label>
          <div className="flex flex-wrap gap-2">
            <SubmitButton name="decision" value="take" variant="secondary" size="sm">
              {t('take')}
            </SubmitButton>
            <SubmitButton name="decision" value="push" variant="secondary" size="sm">
              {t('push')}
            </SubmitButton>
            <SubmitButton name="decision" value="ignore" variant="ghost" size="sm">
              {t('ignore')}
            </SubmitButton>
          </div>
          <ActionErrors state={call.state} />
        </div>
      </PanelForm>
      <div ref={rows}>{children}</div>
    </>
  );

  function tick(isOn: boolean): void {
    for (const box of rows.current?.querySelectorAll<HTMLInputElement>(`input[form=${driftForm}]`) ?? [])
      box.checked = isOn;
  }
}
