import { useNow, useTimeZone, useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import type { Tone } from '@/components/ui/tone';
import { daysUntil } from '@/lib/base/i18n/near';

type DomainStateProps = {
  readonly state: 'registering' | 'active' | 'suspended' | 'gone';
  readonly expiresOn: Date | null;
  /** The registrar's last full list did not hold it. */
  readonly isMissing: boolean;
};

type ShownState = DomainStateProps['state'] | 'missing' | 'expired';

/** What a domain is, in one or two words; quietly, nothing is said of one that is as it should be. */
export function DomainState({ isQuiet = false, ...props }: DomainStateProps & { readonly isQuiet?: boolean }) {
  const t = useTranslations('domains.state');
  const shown = shownState(props, useNow(), useTimeZone());
  if (isQuiet && shown === 'active') return null;
  return (
    <Badge tone={stateTones[shown]} dot={shown === 'registering' ? 'moving' : true}>
      {t(shown)}
    </Badge>
  );
}

/** The word for it, at a moment in the time zone of whoever looks. */
export function shownState(
  { state, expiresOn, isMissing }: DomainStateProps,
  now: Date,
  timeZone: string | undefined,
): ShownState {
  if (isMissing) return 'missing';
  const hasEnd = state !== 'registering' && state !== 'gone' && expiresOn !== null;
  // Its last day is paid for.
  return hasEnd && daysUntil(expiresOn, now, timeZone) < 0 ? 'expired' : state;
}

export const stateTones: Readonly<Record<ShownState, Tone>> = {
  registering: 'info',
  active: 'success',
  suspended: 'warning',
  gone: 'neutral',
  missing: 'warning',
  expired: 'danger',
};
