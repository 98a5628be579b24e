import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { RefreshWhile } from '@/components/ui/refresh-while';
import { useFaultWords } from '@/components/queue/live/fault-words';
import { Differences } from '@/components/queue/live/differences';
import { NeedsPerson } from '@/components/desk/operations/needs-person';
import { OperationFacts } from '@/components/desk/operations/operation-facts';
import { OperationHeader } from '@/components/desk/operations/operation-header';
import { Timeline } from '@/components/desk/operations/timeline';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { isResting } from '@/lib/queue/live/progress';
import type { OperationDetail } from '@/lib/desk/operations/queries';
import type { ContactToMend } from '@/lib/portfolio/domains/mend-contacts';
import { routes } from '@/lib/base/routes';

type OperationPageProps = {
  readonly operation: OperationDetail;
  readonly mayDecide: boolean;
  readonly contact: ContactToMend | null;
};

/** One operation as staff see it: what stands in the way first, then its story and its facts. */
export function OperationPage({ operation, mayDecide, contact }: OperationPageProps) {
  const t = useTranslations('operations');
  const { id, state, stage, calls, changes } = operation;
  return (
    <>
      <OperationHeader operation={operation} mayDecide={mayDecide} />
      <RefreshWhile active={!isResting(stage)} />
      <UnderWay operation={operation} />
      {state === 'attention' && <NeedsPerson operation={operation} mayDecide={mayDecide} contact={contact} />}
      <div className="grid items-start gap-5 xl:grid-cols-[3fr_2fr]">
        <Card
          title={t('timeline.title')}
          actions={
            calls.length > 0 && (
              <Link href={routes.admin.apiLog({ operation: id })} className="text-sm text-link">
                {t('timeline.allCalls')}
              </Link>
            )
          }
        >
          <Timeline timeline={operation.timeline} calls={calls} />
        </Card>
        <div className="grid min-w-0 gap-5">
          {changes.length > 0 && (
            <Card title={t('changes.title')}>
              <Differences differences={changes} />
            </Card>
          )}
          <Card title={t('facts.title')}>
            <OperationFacts operation={operation} />
          </Card>
        </div>
      </div>
    </>
  );
}

/** What it waits for, and why it cannot be called off where it cannot. */
function UnderWay({ operation }: { readonly operation: OperationDetail }) {
  const t = useTranslations('operations');
  const words = useFaultWords();
  const { fault, isRetrying, runAfter, choices, stage } = operation;
  if (isRetrying && fault) {
    return (
      <Callout title={t('under.retrying')}>
        <p>{words.said(fault)}</p>
        <p>{t.rich('nextTry', { moment: () => <DateTime value={runAfter} /> })}</p>
      </Callout>
    );
  }
  if (choices.noCancel !== 'withRegistrar') return null;
  return (
    <Callout title={t(stage === 'checking' ? 'under.checking' : 'under.sent')}>
      {fault && <p>{words.said(fault)}</p>}
      <p>{t('under.noDiscard')}</p>
    </Callout>
  );
}
