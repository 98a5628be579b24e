'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useId, useState } from 'react';
import { ActionErrors } from '@/components/forms/action-errors';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { PanelForm } from '@/components/forms/panel-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { useFormAction } from '@/components/forms/use-form-action';
import { Button } from '@/components/ui/button';
import { ProgressBar } from '@/components/ui/progress-bar';
import { checkMoreNames } from '@/lib/shop/name-lists/actions';

type ListProgressProps = { readonly listId: string; readonly total: number; readonly waiting: number };

/** Another page of the same list is at it: look again so much later. */
const busyMs = 2_000;

/** How far a list has got. It goes on by itself while the page is open; without scripts, part by part by the button. */
export function ListProgress({ listId, total, waiting }: ListProgressProps) {
  const t = useTranslations('nameLists.progress');
  const formId = useId();
  const call = useFormAction(checkMoreNames);
  const { state, isPending } = call;
  const [isPaused, setPaused] = useState(false);
  const goesOn = waiting > 0 && !isPaused && !isPending && state.status !== 'error';
  const waitMs = state.status === 'success' && state.value === 'busy' ? busyMs : 0;
  useEffect(() => {
    if (!goesOn) return;
    const timer = setTimeout(() => {
      const form = document.getElementById(formId);
      if (form instanceof HTMLFormElement) form.requestSubmit();
    }, waitMs);
    return () => clearTimeout(timer);
  }, [goesOn, waitMs, state, formId]);
  const isStopped = isPaused || state.status === 'error';
  return (
    <section aria-label={t('title')} className="space-y-3">
      <p role="status" data-tabular>
        {waiting > 0 ? t('checked', { count: total - waiting, total }) : t('done', { count: total })}
      </p>
      {waiting > 0 && (
        <>
          <ProgressBar label={t('title')} value={total - waiting} max={total} />
          <PanelForm call={call} id={formId} onSubmit={() => setPaused(false)} className="space-y-2">
            <HiddenFields values={{ list: listId }} />
            <ActionErrors state={state} />
            <div className="flex flex-wrap gap-2">
              <SubmitButton size="sm">{t(isStopped ? 'continue' : 'next')}</SubmitButton>
              {!isStopped && (
                <Button size="sm" variant="ghost" onClick={() => setPaused(true)}>
                  {t('pause')}
                </Button>
              )}
            </div>
          </PanelForm>
        </>
      )}
    </section>
  );
}
