import { useTranslations } from 'next-intl';
import type { Tone } from '@/components/ui/tone';
import type { Stage } from '@/lib/queue/live/progress';

/** What a kind of operation is called: "Renewal". */
export function useKindName(): (kind: string) => string {
  const t = useTranslations('operations.kind');
  return (kind) => (t.has(`${kind}.name`) ? t(`${kind}.name`) : t('other.name'));
}

/** For how long something of a kind is bought, counted in what it is sold by: "2 years". */
export function usePeriodWords(): (kind: string, periods: number) => string {
  const t = useTranslations('operations.kind');
  return (kind, count) => t(`${kind}.periods`, { count });
}

export const stageTones: Readonly<Record<Stage, Tone>> = {
  waiting: 'neutral',
  sent: 'info',
  checking: 'info',
  attention: 'warning',
  done: 'success',
  cancelled: 'neutral',
};
