import { useTranslations } from 'next-intl';
import { AskedCustomer } from '@/components/desk/operations/asked-customer';
import { CorrectionForm } from '@/components/desk/operations/correction-form';
import { MendContact } from '@/components/desk/operations/mend-contact';
import { useFaultWords } from '@/components/queue/live/fault-words';
import { RetryButton } from '@/components/desk/operations/retry-button';
import { UnclearDecisions } from '@/components/desk/operations/unclear-decisions';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import type { OperationDetail } from '@/lib/desk/operations/queries';
import { mendContactFor } from '@/lib/portfolio/domains/actions';
import type { ContactToMend } from '@/lib/portfolio/domains/mend-contacts';

type NeedsPersonProps = {
  readonly operation: OperationDetail;
  readonly mayDecide: boolean;
  /** The contact that it was refused for, to be corrected here. */
  readonly contact: ContactToMend | null;
};

/** Why it stands still, and the ways on. */
export function NeedsPerson({ operation, mayDecide, contact }: NeedsPersonProps) {
  const t = useTranslations('operations');
  const words = useFaultWords();
  const { id, fault, isOutcomeOpen, choices, subject } = operation;
  return (
    <>
      <Callout tone="warning" title={t(isOutcomeOpen ? 'needs.unclear' : 'needs.decision')}>
        {fault && (
          <p>
            {words.said(fault)}{' '}
            {words.said(fault) !== fault.code && (
              <code className="font-mono text-sm wrap-anywhere text-muted" translate="no">
                {fault.code}
              </code>
            )}
          </p>
        )}
        {isOutcomeOpen && <p className="pt-1">{t('needs.unclearText')}</p>}
        {!mayDecide && <p className="pt-1">{t('needs.operator')}</p>}
        {mayDecide && isOutcomeOpen && (
          <div className="pt-3">
            <UnclearDecisions
              operationId={id}
              name={subject.unicode}
              mayLookAgain={choices.lookAgain}
              mayConfirm={choices.confirmNotExecuted}
            />
          </div>
        )}
      </Callout>
      {operation.asked && <AskedCustomer asked={operation.asked} />}
      {contact && (
        <Card title={t('mendContact.title')} note={t('mendContact.note')}>
          <MendContact operationId={id} contact={contact} action={mendContactFor} texts={[]} />
        </Card>
      )}
      {mayDecide && !isOutcomeOpen && <Correct operation={operation} isSecond={contact !== null} />}
    </>
  );
}

type CorrectProps = { readonly operation: OperationDetail; readonly isSecond: boolean };

function Correct({ operation, isSecond }: CorrectProps) {
  const t = useTranslations('operations.correct');
  const ofKind = useTranslations('operations.kind');
  const words = useFaultWords();
  const { id, held, fault, correction, refusedField } = operation;
  const field = fault?.code === 'BECAME_PREMIUM' ? 'pricedAnew' : fault?.prices ? 'costLimit' : refusedField;
  const refusal = { field, text: fault ? words.said(fault) : '' };
  const again = <RetryButton operationId={id} as="again" variant={correction ? 'secondary' : 'primary'} />;
  if (!correction) {
    return (
      <Card title={t('nothingTitle')} note={t('nothingNote')}>
        {again}
      </Card>
    );
  }
  return (
    <Card title={t('title')} note={ofKind(`${correction.kind}.correct.note`)} actions={again}>
      <CorrectionForm operationId={id} refusal={refusal} held={held} isSecond={isSecond} correction={correction} />
    </Card>
  );
}
