'use client';

import { useTranslations } from 'next-intl';
import { CorrectedForm } from '@/components/desk/operations/corrections/corrected-form';
import { NameHint, RecordRow } from '@/components/portfolio/dns/record-fields';
import type { RecordField, RecordFields } from '@/lib/portfolio/dns/records/record';

type CorrectRecordProps = {
  readonly operationId: string;
  /** The place of the refused step. */
  readonly step: string;
  readonly type: string;
  readonly declared: readonly RecordField[];
  readonly values: RecordFields;
};

/** Another record in place of the refused one. */
export function CorrectRecord({ operationId, step, type, declared, values }: CorrectRecordProps) {
  const t = useTranslations('operations.kind.zone.change.correct');
  return (
    <CorrectedForm
      operationId={operationId}
      schema={() => import('@/lib/portfolio/dns/operations/change.view').then((module) => module.recordCorrectionInput)}
      defaultValue={values}
    >
      {(fields) => (
        <>
          <input type="hidden" name="change" value="record" />
          <input type="hidden" name="step" value={step} />
          <input type="hidden" name="type" value={type} />
          <h3 className="text-base">{t('record', { type })}</h3>
          <RecordRow type={type} declared={declared} fields={fields} />
          <p className="text-sm text-muted">
            <NameHint type={type} />
          </p>
        </>
      )}
    </CorrectedForm>
  );
}
