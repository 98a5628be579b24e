import { useTranslations } from 'next-intl';
import type { CallQuery } from '@/components/desk/api-log/call-query';
import { FilterChips, type FilterChip } from '@/components/ui/filter-chips';
import type { ListChanges } from '@/components/ui/list-url';
import { callOutcomes } from '@/lib/desk/api-log/search';

type CallChipsProps = {
  readonly query: CallQuery;
  /** The log with another question. */
  readonly href: (changes: ListChanges<CallQuery>) => string;
};

/** What calls came to, other than being done; and the one operation that they are shown for, which has no field of its own. */
export function CallChips({ query, href }: CallChipsProps) {
  const t = useTranslations('apiLog');
  const outcomes = callOutcomes
    .filter((outcome) => outcome !== 'done')
    .map((outcome): FilterChip => {
      const isActive = query.outcome === outcome;
      const turned = href({ outcome: isActive ? null : outcome, after: null });
      return { key: outcome, label: t(`outcome.${outcome}`), isActive, href: turned };
    });
  const ofOperation: readonly FilterChip[] =
    query.operation === undefined
      ? []
      : [
          {
            key: 'operation',
            label: t('search.ofOperation', { id: query.operation.slice(0, shownOfId) }),
            isActive: true,
            href: href({ operation: null, after: null }),
          },
        ];
  const withinHour: readonly FilterChip[] =
    query.within === undefined
      ? []
      : [{ key: 'within', label: t('search.withinHour'), isActive: true, href: href({ within: null, after: null }) }];
  return <FilterChips label={t('search.chips')} chips={[...withinHour, ...ofOperation, ...outcomes]} />;
}

/** Enough to tell one operation from another. */
const shownOfId = 8;
