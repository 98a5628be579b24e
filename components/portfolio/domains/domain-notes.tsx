import { useNow, useTimeZone, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { ListedDomain } from '@/components/portfolio/domains/listed-domain';
import { PendingBadge } from '@/components/portfolio/domains/pending-badge';
import { shownState, stateTones } from '@/components/portfolio/domains/domain-state';
import { toneText } from '@/components/ui/tone';

type Notes = {
  /** Whether anything about a domain is not as usual. */
  readonly isAny: (row: ListedDomain) => boolean;
  readonly draw: (row: ListedDomain) => ReactNode;
};

/** What is not usual about the domains of a list: what is under way, a state other than active, DNS elsewhere. */
export function useDomainNotes(operation: (id: string) => string): Notes {
  const t = useTranslations('domains');
  const now = useNow();
  const timeZone = useTimeZone();
  const stateOf = ({ state, ends, isMissing, pending }: ListedDomain) => {
    const shown = shownState({ state, expiresOn: dayAt(ends), isMissing: isMissing === true }, now, timeZone);
    const isSaid = shown === 'active' || (shown === 'registering' && pending !== undefined);
    return isSaid ? null : shown;
  };
  return {
    isAny: (row) => stateOf(row) !== null || row.pending !== undefined || row.dns === 'elsewhere',
    draw: (row) => {
      const { pending, dns } = row;
      const state = stateOf(row);
      const isElsewhere = dns === 'elsewhere';
      if (!pending && state === null && !isElsewhere) return null;
      return (
        <span className="notes">
          {state !== null && <span className={toneText[stateTones[state]]}>{t(`state.${state}`)}</span>}
          {pending && <PendingBadge operation={pending} href={operation} />}
          {isElsewhere && <span className="text-muted">{t('notes.elsewhere')}</span>}
        </span>
      );
    },
  };
}

const dayAt = (day: string | undefined) => (day === undefined ? null : new Date(day));
