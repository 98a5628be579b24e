import { useTranslations } from 'next-intl';
import type { CallQuery } from '@/components/desk/api-log/call-query';
import { FilterChips, type FilterChip } from '@/components/ui/filter-chips';
import type { ListChanges } from '@/components/ui/list-url';
import type { UnusualCalls } from '@/lib/desk/api-log/queries';
import { callOutcomes, countedByOutcome } from '@/lib/desk/api-log/search';

type CallChipsProps = {
  readonly query: CallQuery;
  readonly counts: UnusualCalls | null;
  /** The log with another question. */
  readonly href: (changes: ListChanges<CallQuery>) => string;
};

/** What calls came to, other than being done; and the one operation that they are shown for, which has no field of its own. */
export function CallChips({ query, counts, href }: CallChipsProps) {
  const t = useTranslations('apiLog');
  const outcomes = callOutcomes.flatMap((outcome): readonly FilterChip[] => {
    if (outcome === 'done') return [];
    const isActive = query.outcome === outcome;
    const counted = counts === null || isSearched(query) ? undefined : counts[outcome];
    const turned = href({ outcome: isActive ? null : outcome, after: null });
    const chip = { key: outcome, label: t(`outcome.${outcome}`), isActive, href: turned };
    if (counted === undefined) return [chip];
    const count = { count: Math.min(counted, countedByOutcome), isMore: counted > countedByOutcome };
    return isActive || counted > 0 ? [{ ...chip, ...count }] : [];
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

/** Whether something is asked for that nobody counted. */
function isSearched(query: CallQuery): boolean {
  return Object.entries(query).some(([name, value]) => value !== undefined && name !== 'outcome' && name !== 'after');
}

/** Enough to tell one operation from another. */
const shownOfId = 8;
