import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/forms/action-button';
import { CorrectRecord } from '@/components/desk/operations/corrections/correct-record';
import type { CorrectionProps } from '@/components/desk/operations/corrections/correction-props';
import { ZoneSteps } from '@/components/desk/operations/corrections/zone-steps';
import { recordType } from '@/lib/portfolio/dns/records';
import { fieldsOfRecord } from '@/lib/portfolio/dns/records/record-form';
import { correct } from '@/lib/desk/operations/actions';

/** The steps with what became of each, and the refused record to be written otherwise or left out. */
export function CorrectZone({ operationId, correction }: CorrectionProps<'zone.change'>) {
  const t = useTranslations('operations.kind.zone.change.correct');
  const { steps, editable, skippable } = correction;
  const record = editable === null ? undefined : steps[editable]?.record;
  return (
    <div className="space-y-5">
      <ZoneSteps steps={steps} />
      {record && (
        <CorrectRecord
          operationId={operationId}
          step={String(editable)}
          type={record.type}
          declared={recordType(record.type)?.fields ?? []}
          values={fieldsOfRecord(record)}
        />
      )}
      {skippable !== null && (
        <ActionButton action={correct} fields={{ operationId, change: 'leaveOut', step: String(skippable) }}>
          {t('leaveOut')}
        </ActionButton>
      )}
    </div>
  );
}
