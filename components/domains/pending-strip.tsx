import { useTranslations } from 'next-intl';
import { DiscardButton } from '@/components/domains/discard-button';
import { isMoving, operationTones, useOperationWords } from '@/components/domains/operation-words';
import { RefreshWhile } from '@/components/domains/refresh-while';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button-link';
import { Callout } from '@/components/ui/callout';
import { DateTime } from '@/components/ui/date-time';
import type { DomainOperation } from '@/lib/domains/queries';
import { routes } from '@/lib/routes';

type PendingStripProps = { readonly domainId: string; readonly operations: readonly DomainOperation[] };

/** What is under way for a domain, in words; it moves by itself. What was refused says why and what can be done. */
export function PendingStrip({ domainId, operations }: PendingStripProps) {
  const moving = operations.filter(({ state }) => isMoving(state));
  // A refused change of records is told on the DNS page, with its steps.
  const stuck = operations.filter(({ state, kind }) => state === 'attention' && kind !== 'zone.change');
  if (moving.length + stuck.length === 0) return null;
  return (
    <div className="space-y-3">
      {stuck.map((operation) => (
        <Stuck key={operation.id} domainId={domainId} operation={operation} />
      ))}
      {moving.length > 0 && <Moving operations={moving} />}
      <RefreshWhile active={moving.length > 0} />
    </div>
  );
}

function Moving({ operations }: { readonly operations: readonly DomainOperation[] }) {
  const t = useTranslations('domains.pending');
  const words = useOperationWords();
  return (
    <section
      aria-label={t('title')}
      aria-live="polite"
      className="rounded-lg border border-info-line bg-info-soft px-4 py-2.5"
    >
      <ul className="space-y-1.5">
        {operations.map(({ id, kind, state, askedAt }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Badge tone={operationTones[state]} dot="moving">
              {words.state(state)}
            </Badge>
            <span className="font-medium">{words.kind(kind)}</span>
            <span className="text-sm text-muted">
              {t.rich('asked', { moment: () => <DateTime value={askedAt} /> })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a customer may give up alone; where money is held, staff decide. */
const discardable: ReadonlySet<string> = new Set(['domain.name-servers', 'domain.auto-renew']);

function Stuck({
  domainId,
  operation: { id, kind, problem },
}: {
  readonly domainId: string;
  readonly operation: DomainOperation;
}) {
  const t = useTranslations('domains.pending');
  const words = useOperationWords();
  const isDiscardable = discardable.has(kind);
  return (
    <Callout
      tone="warning"
      title={`${words.kind(kind)}: ${words.state('attention').toLocaleLowerCase()}`}
      actions={
        isDiscardable ? (
          <DiscardButton domainId={domainId} operationId={id} />
        ) : (
          <ButtonLink href={routes.operationStatus(id)} size="sm">
            {t('steps')}
          </ButtonLink>
        )
      }
    >
      {problem && <p>{problem}</p>}
      {!isDiscardable && <p>{t('waitingForUs')}</p>}
    </Callout>
  );
}
