import { useNow, useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import type { Tone } from '@/components/ui/tone';

type DomainStateProps = {
  readonly state: 'registering' | 'active' | 'suspended' | 'gone';
  readonly expiresOn: Date | null;
  readonly missingSince: Date | null;
};

/** What a domain is, in one or two words. */
export function DomainState({ state, expiresOn, missingSince }: DomainStateProps) {
  const t = useTranslations('domains.state');
  const now = useNow();
  const isExpired = state !== 'registering' && state !== 'gone' && expiresOn !== null && expiresOn < now;
  const shown = missingSince ? 'missing' : isExpired ? 'expired' : state;
  return (
    <Badge tone={tones[shown]} dot={shown === 'registering' ? 'moving' : true}>
      {t(shown)}
    </Badge>
  );
}

const tones: Readonly<Record<DomainStateProps['state'] | 'missing' | 'expired', Tone>> = {
  registering: 'info',
  active: 'success',
  suspended: 'warning',
  gone: 'neutral',
  missing: 'warning',
  expired: 'danger',
};
