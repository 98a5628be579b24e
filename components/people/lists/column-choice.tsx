'use client';

import { useTranslations } from 'next-intl';
import { useId, useRef } from 'react';
import { ActionErrors } from '@/components/forms/action-errors';
import { useActionOutcome } from '@/components/forms/action-outcome';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { PanelForm } from '@/components/forms/panel-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { useFormAction } from '@/components/forms/use-form-action';
import { Button } from '@/components/ui/button';
import { chooseColumns } from '@/lib/people/lists/actions';
import type { ListName } from '@/lib/people/lists/schema';

type Choice = { readonly key: string; readonly label: string; readonly isShown: boolean };

type ColumnChoiceProps = {
  readonly list: ListName;
  /** What the list is called; a page may have several. */
  readonly caption: string;
  readonly choices: readonly Choice[];
};

/** Which columns a list shows. The browser opens and closes it: it works without JavaScript, and Escape leads back. */
export function ColumnChoice({ list, caption, choices }: ColumnChoiceProps) {
  const t = useTranslations('lists');
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const call = useFormAction(chooseColumns);
  const name = t('columnsOf', { list: caption });
  useActionOutcome(call.state, () => place.current?.hidePopover());
  return (
    <div className="ms-auto max-sm:hidden">
      <Button variant="ghost" size="sm" icon="settings" popoverTarget={id} aria-label={name}>
        {t('columns')}
      </Button>
      <div
        ref={place}
        id={id}
        popover="auto"
        className="popover"
        aria-label={name}
        role="dialog"
        onToggle={({ newState }) => newState === 'open' && beginChoice()}
      >
        <PanelForm call={call} className="space-y-3">
          <HiddenFields values={{ list }} />
          <fieldset className="space-y-2">
            <legend className="mb-2 font-medium">{t('shown')}</legend>
            {choices.map(({ key, label, isShown }) => (
              <label key={key} className="flex items-center gap-2.5">
                <input
                  type="checkbox"
                  name="column"
                  value={key}
                  defaultChecked={isShown}
                  className="check-box row-check"
                />
                {label}
              </label>
            ))}
          </fieldset>
          <SubmitButton size="sm">{t('show')}</SubmitButton>
          <ActionErrors state={call.state} />
        </PanelForm>
      </div>
    </div>
  );

  // The browser would leave the focus on the button.
  function beginChoice(): void {
    place.current?.querySelector<HTMLElement>('.row-check')?.focus();
  }
}
