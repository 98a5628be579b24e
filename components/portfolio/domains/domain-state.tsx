import { useNow, useTimeZone, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import type { Tone } from '@/components/ui/tone';
import { daysUntil } from '@/lib/base/i18n/near';

type DomainStateProps = {
  readonly state: 'registering' | 'active' | 'suspended' | 'gone';
  readonly expiresOn: Date | null;
  /** The registrar's last full list did not hold it. */
  readonly isMissing: boolean;
};

/** What a domain is, in one or two words; quietly, nothing is said of one that is as it should be. */
export function DomainState({ isQuiet = false, ...props }: DomainStateProps & { readonly isQuiet?: boolean }) {
  const { shown, badge } = useShownState()(props);
  return isQuiet && shown === 'active' ? null : badge;
}

/** Draws the same for the rows of a list, which share their words and their day. */
export function useDomainState(): (props: DomainStateProps) => ReactNode {
  const stateOf = useShownState();
  return (props) => stateOf(props).badge;
}

function useShownState() {
  const t = useTranslations('domains.state');
  const now = useNow();
  const timeZone = useTimeZone();
  return ({ state, expiresOn, isMissing }: DomainStateProps) => {
    const hasEnd = state !== 'registering' && state !== 'gone' && expiresOn !== null;
    // Its last day is paid for.
    const isExpired = hasEnd && daysUntil(expiresOn, now, timeZone) < 0;
    const shown = isMissing ? 'missing' : isExpired ? 'expired' : state;
    const badge = (
      <Badge tone={tones[shown]} dot={shown === 'registering' ? 'moving' : true}>
        {t(shown)}
      </Badge>
    );
    return { shown, badge };
  };
}

const tones: Readonly<Record<DomainStateProps['state'] | 'missing' | 'expired', Tone>> = {
  registering: 'info',
  active: 'success',
  suspended: 'warning',
  gone: 'neutral',
  missing: 'warning',
  expired: 'danger',
};
