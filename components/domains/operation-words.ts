import { useTranslations } from 'next-intl';
import type { Tone } from '@/components/ui/tone';
import type { DomainOperation } from '@/lib/domains/queries';

/** What an operation is called where a customer reads it. */
export function useOperationWords(): {
  readonly kind: (kind: string) => string;
  readonly state: (state: DomainOperation['state']) => string;
} {
  const t = useTranslations('domains');
  return {
    kind: (kind) => (t.has(`kind.${kind}`) ? t(`kind.${kind}`) : t('kind.other')),
    state: (state) => t(`operationState.${state}`),
  };
}

export const operationTones: Readonly<Record<DomainOperation['state'], Tone>> = {
  queued: 'neutral',
  leased: 'info',
  sent: 'info',
  unknown: 'info',
  verifying: 'info',
  attention: 'warning',
  succeeded: 'success',
  cancelled: 'neutral',
};

export const isMoving = (state: DomainOperation['state']): boolean =>
  state !== 'attention' && state !== 'succeeded' && state !== 'cancelled';
