import { useTranslations } from 'next-intl';
import { CallChips } from '@/components/desk/api-log/call-chips';
import type { CallQuery } from '@/components/desk/api-log/call-query';
import { CallSearchForm } from '@/components/desk/api-log/call-search';
import { CallTable } from '@/components/desk/api-log/call-table';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { NothingFound } from '@/components/ui/nothing-found';
import { listHref, type ListChanges, type SearchParams } from '@/components/ui/list-url';

import type { CallPage, UnusualCalls } from '@/lib/desk/api-log/queries';
import { routes } from '@/lib/base/routes';

type CallLogProps = {
  readonly params: SearchParams;
  readonly query: CallQuery;
  readonly page: CallPage;
  readonly counts: UnusualCalls | null;
  /** The columns that whoever looks chose. */
  readonly chosen: readonly string[] | null;
};

export function CallLog({ params, query, page, counts, chosen }: CallLogProps) {
  const t = useTranslations('apiLog');
  const { after, ...narrowing } = query;
  const isNarrowed = Object.values(narrowing).some((value) => value !== undefined);
  const href = (changes: ListChanges<CallQuery>) => listHref<CallQuery>(routes.admin.apiLog(), params, changes);
  return (
    <div className="space-y-4">
      <Card>
        <CallSearchForm query={query} isNarrowed={isNarrowed} />
      </Card>
      <CallChips query={query} counts={counts} href={href} />
      <Card padding="flush">
        <CallTable
          calls={page.calls}
          chosen={chosen}
          empty={<Nothing isNarrowed={isNarrowed || after !== undefined} />}
        />
      </Card>
      <div className="flex flex-wrap items-center justify-between gap-2 text-sm text-muted">
        <span data-tabular>{t('count', { count: page.calls.length })}</span>
        <span className="flex gap-2">
          {after !== undefined && (
            <ButtonLink href={href({ after: null })} size="sm" variant="ghost">
              {t('newest')}
            </ButtonLink>
          )}
          {page.next !== null && (
            <ButtonLink href={href({ after: page.next })} size="sm">
              {t('older')}
            </ButtonLink>
          )}
        </span>
      </div>
    </div>
  );
}

function Nothing({ isNarrowed }: { readonly isNarrowed: boolean }) {
  const t = useTranslations('apiLog');
  if (!isNarrowed) {
    return (
      <EmptyState icon="code" title={t('empty.title')}>
        {t('empty.text')}
      </EmptyState>
    );
  }
  return (
    <NothingFound title={t('nothingFound.title')} action={t('nothingFound.action')} href={routes.admin.apiLog()}>
      {t('nothingFound.text')}
    </NothingFound>
  );
}
