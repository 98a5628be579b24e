import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/forms/action-button';
import { ListTable } from '@/components/people/lists/list-table';
import { DateTime } from '@/components/ui/date-time';
import { seeEvent, takeEventAgain } from '@/lib/money/payments/actions';
import type { EventView } from '@/lib/money/payments/queries';

type EventTableProps = { readonly events: readonly EventView[]; readonly mayTake: boolean; readonly maySee?: boolean };

const outcomes = ['begun', 'pending', 'succeeded', 'failed', 'odd'] as const;

/** What providers told by themselves: whether it was true, what became of it, and the button that takes it once more. */
export function EventTable({ events, mayTake, maySee = false }: EventTableProps) {
  const t = useTranslations('payments');
  const said = ({ outcome }: EventView) => {
    if (outcome === null) return t('events.notTaken');
    const known = outcomes.find((one) => one === outcome);
    return known === undefined ? t('events.noAnswer') : t(`state.${known}`);
  };
  return (
    <ListTable
      caption={t('events.title')}
      rows={events}
      rowKey={({ id }) => id}
      phone="stack"
      empty={<p className="px-gutter py-4 text-muted">{t('events.none')}</p>}
      columns={[
        {
          key: 'at',
          header: t('events.at'),
          cell: ({ receivedAt }) => <DateTime value={receivedAt} as="moment" className="whitespace-nowrap" />,
        },
        {
          key: 'what',
          header: t('events.what'),
          primary: true,
          cell: ({ kind, provider }) => (
            <>
              <span translate="no" className="wrap-anywhere">
                {kind === '' ? '—' : kind}
              </span>
              <span className="block text-sm font-normal text-muted">{t(`providers.${provider}`)}</span>
            </>
          ),
        },
        {
          key: 'verified',
          header: t('events.verified'),
          cell: ({ problem }) => t(problem === null ? 'events.readBack' : `events.problems.${problem}`),
        },
        {
          key: 'outcome',
          header: t('events.outcome'),
          cell: (event) => (
            <>
              {said(event)}
              {event.takes > 1 && (
                <span className="block text-sm text-muted">{t('events.takes', { count: event.takes })}</span>
              )}
            </>
          ),
        },
        {
          key: 'act',
          header: t('log.act'),
          isMoot: !mayTake,
          cell: ({ id, kind, problem }) => (
            <span className="inline-flex flex-wrap justify-end gap-2">
              {problem === 'more than left' && maySee && (
                <ActionButton
                  action={seeEvent}
                  fields={{ id }}
                  size="sm"
                  aria-label={t('events.seeAbout', { what: kind, id })}
                >
                  {t('events.see')}
                </ActionButton>
              )}
              {kind !== '' && (
                <ActionButton
                  action={takeEventAgain}
                  fields={{ id }}
                  size="sm"
                  aria-label={t('events.takeAbout', { what: kind, id })}
                >
                  {t('events.take')}
                </ActionButton>
              )}
            </span>
          ),
        },
      ]}
    />
  );
}
