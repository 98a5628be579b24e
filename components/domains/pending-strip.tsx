import { useTranslations } from 'next-intl';
import { DiscardButton } from '@/components/domains/discard-button';
import { RefreshWhile } from '@/components/domains/refresh-while';
import { LiveProgress } from '@/components/operations/live-progress';
import { useKindName } from '@/components/operations/operation-words';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button-link';
import { Callout } from '@/components/ui/callout';
import type { UnendedOperation } from '@/lib/domains/queries';
import { isResting, stageOf } from '@/lib/queue/progress';
import { routes } from '@/lib/routes';

type PendingStripProps = { readonly operations: readonly UnendedOperation[] };

/** What is under way for a domain, with its steps; what was refused says why and what can be done. */
export function PendingStrip({ operations }: PendingStripProps) {
  const ofDomain = operations.filter(({ kind }) => kind !== 'zone.change');
  const moving = operations.filter(({ state }) => !isResting(stageOf(state)));
  // A refused change of records is told on the DNS page, with its steps.
  const stuck = ofDomain.filter(({ state }) => state === 'attention');
  const records = moving.filter(({ kind }) => kind === 'zone.change');
  if (moving.length + stuck.length === 0) return null;
  return (
    <div className="space-y-3">
      {stuck.map((operation) => (
        <Stuck key={operation.id} operation={operation} />
      ))}
      {moving
        .filter((operation) => ofDomain.includes(operation))
        .map(({ id, live }) => (
          <LiveProgress key={id} operationId={id} initial={live} />
        ))}
      {records.length > 0 && <MovingRecords count={records.length} />}
      <RefreshWhile active={records.length > 0} />
    </div>
  );
}

function MovingRecords({ count }: { readonly count: number }) {
  const t = useTranslations('domains.pending');
  return (
    <p role="status" className="flex flex-wrap items-center gap-2 text-muted">
      <Badge tone="info" dot="moving">
        {t('title')}
      </Badge>
      {t('records', { count })}
    </p>
  );
}

type StuckProps = { readonly operation: UnendedOperation };

function Stuck({ operation: { id, kind, problem, isDiscardable, live } }: StuckProps) {
  const t = useTranslations('domains.pending');
  const kindName = useKindName();
  return (
    <Callout
      tone="warning"
      title={t('stuck', { kind: kindName(kind) })}
      actions={
        <>
          {isDiscardable && <DiscardButton operationId={id} held={live.money} />}
          <ButtonLink href={routes.operationStatus(id)} size="sm">
            {t('steps')}
          </ButtonLink>
        </>
      }
    >
      {problem && <p>{problem}</p>}
      {(!problem || live.money) && <p>{t(live.money ? 'waitingForUs' : 'waitingForUsFree')}</p>}
    </Callout>
  );
}
