'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useId, useState } from 'react';
import { ActionErrors } from '@/components/forms/action-errors';
import { useActionOutcome } from '@/components/forms/action-outcome';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { PanelForm } from '@/components/forms/panel-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { useFormAction } from '@/components/forms/use-form-action';
import { ProgressBar } from '@/components/ui/progress-bar';
import { applyOwnSheet, applySheetAsStaff } from '@/lib/portfolio/sheets/actions';
import type { Portion } from '@/lib/portfolio/sheets/plan';

type ApplySheetProps = {
  readonly sheet: string;
  readonly portions: readonly Portion[];
  readonly by: 'staff' | 'owner';
};

/** The portions as they stood when the button was pressed, and how many of them are sent. */
type Run = { readonly portions: readonly Portion[]; readonly sent: number };

const rowsIn = (portions: readonly Portion[]) => portions.reduce((sum, { count }) => sum + count, 0);

/** Has a sheet done, portion by portion with one press, and says how far it is; without JavaScript a press a portion. */
export function ApplySheet({ sheet, portions, by }: ApplySheetProps) {
  const t = useTranslations('sheets');
  const formId = useId();
  const call = useFormAction(by === 'staff' ? applySheetAsStaff : applyOwnSheet);
  const [run, setRun] = useState<Run | null>(null);
  // What is refused leaves the rest to another press, of what is shown by then.
  const isUnderWay = run !== null && call.state.status !== 'error';
  const { portions: all, sent } = isUnderWay ? run : { portions, sent: 0 };
  const next = all[sent];
  useActionOutcome(call.state, () => {
    if (run !== null && run.sent + 1 < run.portions.length) setRun({ ...run, sent: run.sent + 1 });
  });
  useEffect(() => {
    const form = document.getElementById(formId);
    if (sent > 0 && form instanceof HTMLFormElement) form.requestSubmit();
  }, [formId, sent]);
  if (!next) return null;
  const total = rowsIn(all);
  const done = rowsIn(all.slice(0, sent));
  return (
    <PanelForm id={formId} call={call} onSubmit={begin} className="space-y-3">
      <HiddenFields values={{ sheet, after: String(next.after), mark: next.mark }} />
      {isUnderWay && all.length > 1 && (
        <div data-sending className="max-w-md space-y-1.5">
          <p role="status" data-tabular>
            {t('progress', { done, total })}
          </p>
          <ProgressBar label={t('progressLabel')} value={done} max={total} />
        </div>
      )}
      <SubmitButton>{t('apply', { count: total })}</SubmitButton>
      <ActionErrors state={call.state} />
    </PanelForm>
  );

  function begin(): void {
    if (!isUnderWay) setRun({ portions, sent: 0 });
  }
}
