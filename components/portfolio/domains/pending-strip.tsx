import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { DomainLinks } from '@/components/portfolio/domains/domain-links';
import { DiscardButton } from '@/components/portfolio/domains/discard-button';
import { RefreshWhile } from '@/components/ui/refresh-while';
import { LiveLineLater } from '@/components/queue/live/live-line-later';
import { useFaultWords } from '@/components/queue/live/fault-words';
import { useKindName } from '@/components/queue/live/operation-words';
import { ButtonLink } from '@/components/ui/button-link';
import { Callout } from '@/components/ui/callout';
import { DateTime } from '@/components/ui/date-time';
import { Icon } from '@/components/ui/icon';
import { Spinner } from '@/components/ui/spinner';
import type { EndedOperation, UnendedOperation } from '@/lib/portfolio/domains/queries';
import { isResting, stageOf } from '@/lib/queue/live/progress';
import type { Remedy } from '@/lib/queue/engine/remedies';
import { routes } from '@/lib/base/routes';

type PendingStripProps = {
  readonly domainId: string;
  readonly operations: readonly UnendedOperation[];
  /** What ended last: told while nothing is under way. */
  readonly latest: EndedOperation | null;
  /** Where the tab itself shows what was refused, with its form, it is not told twice. */
  readonly toldBelow: Remedy | null;
  readonly links: DomainLinks;
};

/**
 * What is under way for a domain, in a strip of one height whatever happens, so that nothing below it jumps; what was
 * refused says why and what can be done.
 */
export function PendingStrip({ domainId, operations, latest, toldBelow, links }: PendingStripProps) {
  const moving = operations.filter(({ state }) => !isResting(stageOf(state)));
  const isToldBelow = ({ kind, remedy }: UnendedOperation) =>
    toldBelow !== null && (remedy === toldBelow || (toldBelow === 'records' && kind === 'zone.change'));
  const stuck = operations.filter((operation) => operation.state === 'attention' && !isToldBelow(operation));
  const records = moving.filter(({ kind }) => kind === 'zone.change');
  const [first, ...others] = moving.filter(({ kind }) => kind !== 'zone.change');
  const more = first ? others.length + records.length : 0;
  return (
    <div className="space-y-3">
      <div
        role="status"
        className="flex h-11 max-sm:h-16 items-center gap-3 rounded-lg border border-line bg-surface px-gutter shadow-sm"
      >
        {first && (
          <LiveLineLater key={first.id} operationId={first.id} initial={first.live} href={links.operation(first.id)} />
        )}
        {!first && records.length > 0 && <MovingRecords count={records.length} />}
        {moving.length === 0 && <AtRest latest={latest} />}
        <History href={links.history(domainId)} more={more} />
      </div>
      {stuck.map((operation) => (
        <Stuck key={operation.id} domainId={domainId} operation={operation} links={links} />
      ))}
      <RefreshWhile active={records.length > 0} />
    </div>
  );
}

function MovingRecords({ count }: { readonly count: number }) {
  const t = useTranslations('domains.pending');
  return (
    <>
      <Spinner />
      <p className="min-w-0 flex-1 truncate max-sm:line-clamp-2 max-sm:whitespace-normal">{t('records', { count })}</p>
    </>
  );
}

function AtRest({ latest }: { readonly latest: EndedOperation | null }) {
  const t = useTranslations('domains.pending');
  const kindName = useKindName();
  if (!latest?.endedAt) return <p className="min-w-0 flex-1 truncate text-muted">{t('nothing')}</p>;
  const { kind, state, endedAt } = latest;
  return (
    <>
      <Icon name={state === 'succeeded' ? 'check-circle' : 'info'} size={18} className="text-muted" />
      <p className="min-w-0 flex-1 truncate max-sm:line-clamp-2 max-sm:whitespace-normal">
        {kindName(kind)}{' '}
        <span className="text-muted">
          {t.rich(state === 'succeeded' ? 'done' : 'cancelled', { moment: () => <DateTime value={endedAt} /> })}
        </span>
      </p>
    </>
  );
}

function History({ href, more }: { readonly href: string; readonly more: number }) {
  const t = useTranslations('domains');
  return (
    <Link href={href} className="shrink-0 text-sm text-link">
      {more > 0 ? t('pending.more', { count: more }) : t('tabs.history')}
    </Link>
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
