'use client';

import { useTranslations } from 'next-intl';
import { NameHint, RecordRow } from '@/components/portfolio/dns/record-fields';
import { ActionButton } from '@/components/forms/action-button';
import { CorrectedForm } from '@/components/desk/operations/corrections/corrected-form';
import type { CorrectionProps } from '@/components/desk/operations/corrections/correction-props';
import { ZoneSteps } from '@/components/desk/operations/corrections/zone-steps';
import { fieldsOfRecord } from '@/lib/portfolio/dns/records/record-form';
import { correct } from '@/lib/desk/operations/actions';
import { recordCorrectionInput } from '@/lib/portfolio/dns/operations/change.view';

/** The steps with what became of each, and the refused record to be written otherwise or left out. */
export function CorrectZone(props: CorrectionProps<'zone.change'>) {
  const t = useTranslations('operations.kind.zone.change.correct');
  const { operationId, correction } = props;
  return (
    <div className="space-y-5">
      <ZoneSteps steps={correction.steps} />
      <CorrectRecord {...props} />
      {correction.skippable !== null && (
        <ActionButton action={correct} fields={{ operationId, change: 'leaveOut', step: String(correction.skippable) }}>
          {t('leaveOut')}
        </ActionButton>
      )}
    </div>
  );
}

function CorrectRecord({ operationId, correction: { editable, steps } }: CorrectionProps<'zone.change'>) {
  const t = useTranslations('operations.kind.zone.change.correct');
  const record = editable === null ? undefined : steps[editable]?.record;
  if (!record) return null;
  const { type } = record;
  return (
    <CorrectedForm operationId={operationId} schema={recordCorrectionInput} defaultValue={fieldsOfRecord(record)}>
      {(fields) => (
        <>
          <input type="hidden" name="change" value="record" />
          <input type="hidden" name="step" value={String(editable)} />
          <input type="hidden" name="type" value={type} />
          <h3 className="text-base">{t('record', { type })}</h3>
          <RecordRow type={type} fields={fields} />
          <p className="text-sm text-muted">
            <NameHint type={type} />
          </p>
        </>
      )}
    </CorrectedForm>
  );
}
