import { useTranslations } from 'next-intl';
import { DiscardButton } from '@/components/domains/discard-button';
import { RefreshWhile } from '@/components/domains/refresh-while';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { LiveProgress } from '@/components/operations/live-progress';
import { OperationSentence } from '@/components/operations/operation-sentence';
import { ButtonLink } from '@/components/ui/button-link';
import { Callout } from '@/components/ui/callout';
import { DateTime } from '@/components/ui/date-time';
import { PageHeader } from '@/components/ui/page-header';
import { isEnded } from '@/lib/queue/progress';
import type { OwnOperation } from '@/lib/queue/queries';
import { routes } from '@/lib/routes';

type OwnOperationProps = { readonly operationId: string; readonly operation: OwnOperation };

/** One operation as its owner sees it: how far it has got, where the money is, and where to go on. */
export function OwnOperationPage({ operationId, operation }: OwnOperationProps) {
  const t = useTranslations('operations');
  const { live, subject, facts, order, domainId, isDiscardable } = operation;
  return (
    <>
      <PageHeader
        title={<OperationSentence kind={live.kind} subject={subject} facts={facts} />}
        note={t.rich('askedWhen', { moment: () => <DateTime value={live.askedAt} /> })}
        breadcrumbs={<Crumbs operation={operation} />}
      />
      <LiveProgress operationId={operationId} initial={live} title={t('own.progress')} />
      {live.stage === 'attention' && <Stuck operationId={operationId} operation={operation} />}
      <RefreshWhile active={!isEnded(live.stage)} />
      <div className="flex flex-wrap gap-2">
        {isDiscardable && live.stage === 'waiting' && <DiscardButton operationId={operationId} held={live.money} />}
        {domainId && (
          <ButtonLink href={routes.domain(domainId)} icon="domain">
            {t('own.toDomain', { name: subject.unicode })}
          </ButtonLink>
        )}
        {order && (
          <ButtonLink href={routes.order(order.id)} icon="cart">
            {t('own.toOrder', { number: String(order.number) })}
          </ButtonLink>
        )}
      </div>
    </>
  );
}

function Crumbs({ operation: { domainId, subject } }: { readonly operation: OwnOperation }) {
  const t = useTranslations('operations.own');
  const domains = { label: t('domains'), href: routes.domains() };
  const domain = domainId ? [{ label: subject.unicode, href: routes.domain(domainId) }] : [];
  return <Breadcrumbs crumbs={[domains, ...domain]} />;
}

function Stuck({ operationId, operation: { live, domainId, problem, isDiscardable } }: OwnOperationProps) {
  const t = useTranslations('operations.own');
  const isZone = live.kind === 'zone.change' && domainId !== null;
  if (!problem && !isDiscardable && !isZone) return null;
  return (
    <Callout
      tone="warning"
      title={problem ?? t('stuck')}
      actions={
        <>
          {isDiscardable && <DiscardButton operationId={operationId} held={live.money} />}
          {isZone && (
            <ButtonLink href={routes.domainDns(domainId)} size="sm">
              {t('toRecords')}
            </ButtonLink>
          )}
        </>
      }
    >
      {isDiscardable && t(live.money ? 'cancelText' : 'discardText')}
      {isZone && t('recordsText')}
    </Callout>
  );
}
