import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import type { Tone } from '@/components/ui/tone';
import type { AvailabilityState } from '@/lib/registrar/account/availability-state';
import type { FoundName } from '@/lib/shop/search/schema';

const tones: Readonly<Record<AvailabilityState, Tone>> = {
  available: 'success',
  premium: 'accent',
  taken: 'neutral',
  reserved: 'neutral',
  not_allowed: 'neutral',
  unknown: 'warning',
};

export function NameState({ state }: { readonly state: AvailabilityState }) {
  const t = useTranslations('search.states');
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}

/** Why a name is in its state, in one sentence. */
export function useStateReason(): (name: FoundName) => string {
  const t = useTranslations('search');
  return ({ state, code, tld, letters, renewsAsPremium }) => {
    const reason = `reasons.${code ?? ''}`;
    if (code && t.has(reason)) return t(reason, { tld, letters: letters.join(', '), count: letters.length });
    return t(renewsAsPremium ? 'explained.premiumRenewal' : `explained.${state}`, { tld });
  };
}
