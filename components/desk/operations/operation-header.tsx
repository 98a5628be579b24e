import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { DiscardOperation } from '@/components/desk/operations/discard-operation';
import { OperationSentence } from '@/components/queue/live/operation-sentence';
import { OperationState } from '@/components/queue/live/operation-state';
import { RetryButton } from '@/components/desk/operations/retry-button';
import { DateTime } from '@/components/ui/date-time';
import { PageHeader } from '@/components/ui/page-header';
import type { OperationDetail } from '@/lib/desk/operations/queries';
import { tabOf } from '@/lib/queue/live/tabs';
import { routes } from '@/lib/base/routes';

type OperationHeaderProps = { readonly operation: OperationDetail; readonly mayDecide: boolean };

/** The sentence, the state and what may be done. */
export function OperationHeader({ operation, mayDecide }: OperationHeaderProps) {
  const t = useTranslations('operations');
  const { customer, askedAt, state, fault } = operation;
  const tab = tabOf(state, fault !== null);
  return (
    <PageHeader
      title={<OperationSentence {...operation} />}
      state={<OperationState {...operation} />}
      note={
        <>
          {customer && (
            <>
              {t.rich('ofCustomer', {
                name: () => (
                  <Link href={routes.admin.customer(customer.id)} className="text-link">
                    {customer.name}
                  </Link>
                ),
              })}
              {', '}
            </>
          )}
          {t.rich('askedWhen', { moment: () => <DateTime value={askedAt} /> })}
        </>
      }
      breadcrumbs={
        <Breadcrumbs
          crumbs={[
            { label: t('title'), href: routes.admin.operations() },
            { label: t(`tabs.${tab}`), href: routes.admin.operations(tab) },
          ]}
        />
      }
      actions={mayDecide && <Actions operation={operation} />}
    />
  );
}

function Actions({ operation }: { readonly operation: OperationDetail }) {
  const { id, kind, subject, held, customer, correction, choices, isRetrying } = operation;
  const steps = correction?.kind === 'zone.change' ? correction.steps : [];
  return (
    <>
      {isRetrying && <RetryButton operationId={id} as="now" />}
      {choices.noCancel === null && (
        <DiscardOperation
          operationId={id}
          kind={kind}
          name={subject.unicode}
          held={held}
          customerName={customer?.name ?? null}
          applied={steps.filter(({ outcome }) => outcome === 'done').length}
        />
      )}
    </>
  );
}
