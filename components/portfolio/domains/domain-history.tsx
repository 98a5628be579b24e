import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { DomainLinks } from '@/components/portfolio/domains/domain-links';
import { RestoreButton, SwitchBackButton } from '@/components/portfolio/domains/restore-button';
import { Differences } from '@/components/queue/live/differences';
import { useFaultWords } from '@/components/queue/live/fault-words';
import { OperationSentence } from '@/components/queue/live/operation-sentence';
import { StageBadge } from '@/components/queue/live/stage-badge';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { routes } from '@/lib/base/routes';
import type { Doer, HistoryEntry } from '@/lib/portfolio/history/queries';

type DomainHistoryProps = {
  readonly domainId: string;
  readonly entries: readonly HistoryEntry[];
  readonly links: DomainLinks;
};

/** Everything that was changed of one domain: what, by whom, what was there before, and the way back where there is one. */
export function DomainHistory({ domainId, entries, links }: DomainHistoryProps) {
  const t = useTranslations('domains.history');
  return (
    <Card title={t('title')} note={t('note')}>
      {entries.length === 0 ? (
        <EmptyState icon="clock" title={t('empty')}>
          {t('emptyText')}
        </EmptyState>
      ) : (
        <ol className="divide-y divide-line">
          {entries.map((entry) => (
            <li
              key={`${entry.what}:${entry.id}`}
              className="grid gap-x-6 gap-y-2 py-3 first:pt-0 sm:grid-cols-[1fr_auto]"
            >
              <div className="min-w-0 space-y-1">
                <What entry={entry} links={links} />
                <p className="flex flex-wrap gap-x-3 text-sm text-muted">
                  <By by={entry.by} />
                  <DateTime value={entry.at} as="moment" />
                  {entry.what === 'operation' && links.of === 'staff' && (
                    <Link href={routes.admin.apiLog({ operation: entry.id })} className="text-link">
                      {t('calls')}
                      <Apart at={entry.at} />
                    </Link>
                  )}
                </p>
              </div>
              <WayBack domainId={domainId} entry={entry} />
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

function What({ entry, links }: { readonly entry: HistoryEntry; readonly links: DomainLinks }) {
  const t = useTranslations('domains.history');
  const words = useFaultWords();
  if (entry.what === 'autoRenewal') return <p>{t('autoRenewal', { now: entry.isOn ? 'on' : 'off' })}</p>;
  const { id, deed, state, problem } = entry;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2">
        <Link href={links.operation(id)} className="min-w-0 wrap-anywhere text-link">
          <OperationSentence kind={deed.kind} subject={deed.subject} facts={deed.facts} />
          <Apart at={entry.at} />
        </Link>
        <StageBadge state={state} />
        {problem && <span className="text-sm text-muted">{words.reason(problem)}</span>}
      </p>
      {deed.changes.length > 0 && (
        <div className="text-sm">
          <Differences differences={deed.changes} />
        </div>
      )}
    </>
  );
}

/** Tells links of one name apart for whoever hears them one after another. */
function Apart({ at }: { readonly at: Date }) {
  return (
    <span className="sr-only">
      , <DateTime value={at} as="second" />
    </span>
  );
}

function By({ by }: { readonly by: Doer }) {
  const t = useTranslations('domains.history');
  return <span>{by.kind === 'person' ? by.name : t(by.kind)}</span>;
}

function WayBack({ domainId, entry }: { readonly domainId: string; readonly entry: HistoryEntry }) {
  if (entry.what === 'autoRenewal')
    return entry.isRestorable && <SwitchBackButton domainId={domainId} to={entry.isOn ? 'off' : 'on'} />;
  const { id, restore } = entry;
  if (!restore) return null;
  return (
    <RestoreButton domainId={domainId} operationId={id}>
      <OperationSentence kind={restore.kind} subject={restore.subject} facts={restore.facts} />
      <Differences differences={restore.changes} />
    </RestoreButton>
  );
}
