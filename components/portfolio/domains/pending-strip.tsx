import { useTranslations } from 'next-intl';
import type { DomainLinks } from '@/components/portfolio/domains/domain-links';
import { DiscardButton } from '@/components/portfolio/domains/discard-button';
import { RefreshWhile } from '@/components/ui/refresh-while';
import { LiveProgressLater } from '@/components/queue/live/live-progress-later';
import { useFaultWords } from '@/components/queue/live/fault-words';
import { useKindName } from '@/components/queue/live/operation-words';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button-link';
import { Callout } from '@/components/ui/callout';
import type { UnendedOperation } from '@/lib/portfolio/domains/queries';
import { isResting, stageOf } from '@/lib/queue/live/progress';
import type { Remedy } from '@/lib/queue/engine/remedies';
import { routes } from '@/lib/base/routes';

type PendingStripProps = {
  readonly domainId: string;
  readonly operations: readonly UnendedOperation[];
  /** Where the tab itself shows what was refused, with its form, it is not told twice. */
  readonly toldBelow: Remedy | null;
  readonly links: DomainLinks;
};

/** What is under way for a domain, with its steps; what was refused says why and what can be done. */
export function PendingStrip({ domainId, operations, toldBelow, links }: PendingStripProps) {
  const ofDomain = operations.filter(({ kind }) => kind !== 'zone.change');
  const moving = operations.filter(({ state }) => !isResting(stageOf(state)));
  const isToldBelow = ({ kind, remedy }: UnendedOperation) =>
    toldBelow !== null && (remedy === toldBelow || (toldBelow === 'records' && kind === 'zone.change'));
  const stuck = operations.filter((operation) => operation.state === 'attention' && !isToldBelow(operation));
  const records = moving.filter(({ kind }) => kind === 'zone.change');
  if (moving.length + stuck.length === 0) return null;
  return (
    <div className="space-y-3">
      {stuck.map((operation) => (
        <Stuck key={operation.id} domainId={domainId} operation={operation} links={links} />
      ))}
      {moving
        .filter((operation) => ofDomain.includes(operation))
        .map(({ id, live }) => (
          <LiveProgressLater key={id} operationId={id} initial={live} />
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

type StuckProps = {
  readonly domainId: string;
  readonly operation: UnendedOperation;
  readonly links: DomainLinks;
};

function Stuck({ domainId, operation, links }: StuckProps) {
  const { id, kind, problem, remedy, isDiscardable, live } = operation;
  const t = useTranslations('domains.pending');
  const kindName = useKindName();
  const words = useFaultWords();
  return (
    <Callout
      tone="warning"
      title={t('stuck', { kind: kindName(kind) })}
      actions={
        links.of === 'staff' ? (
          <ButtonLink href={links.operation(id)} variant="primary" size="sm">
            {t('decide')}
          </ButtonLink>
        ) : (
          <>
            {remedy && (
              <ButtonLink href={mendHref(remedy, domainId, id)} variant="primary" size="sm">
                {t(`mend.${remedy}`)}
              </ButtonLink>
            )}
            {isDiscardable && <DiscardButton operationId={id} held={live.money} />}
            <ButtonLink href={routes.operationStatus(id)} size="sm">
              {t('steps')}
            </ButtonLink>
          </>
        )
      }
    >
      {problem && <p>{words.said(problem)}</p>}
      {links.of === 'customer' && !remedy && <p>{t(live.money ? 'waitingForUs' : 'waitingForUsFree')}</p>}
      {remedy && live.money && <p>{t('held')}</p>}
    </Callout>
  );
}

function mendHref(remedy: Remedy, domainId: string, operationId: string): string {
  if (remedy === 'records') return routes.domainDns(domainId);
  return remedy === 'nameServers' ? routes.domainNameServers(domainId) : routes.operationStatus(operationId);
}
