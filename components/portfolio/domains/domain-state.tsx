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

/** What a domain is, in one or two words. */
export function DomainState(props: DomainStateProps) {
  return useDomainState()(props);
}

/** Draws the same for the rows of a list, which share their words and their day. */
export function useDomainState(): (props: DomainStateProps) => ReactNode {
  const t = useTranslations('domains.state');
  const now = useNow();
  const timeZone = useTimeZone();
  return ({ state, expiresOn, isMissing }) => {
    const hasEnd = state !== 'registering' && state !== 'gone' && expiresOn !== null;
    // Its last day is paid for.
    const isExpired = hasEnd && daysUntil(expiresOn, now, timeZone) < 0;
    const shown = isMissing ? 'missing' : isExpired ? 'expired' : state;
    return (
      <Badge tone={tones[shown]} dot={shown === 'registering' ? 'moving' : true}>
        {t(shown)}
      </Badge>
    );
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
