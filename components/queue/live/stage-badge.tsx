import { useTranslations } from 'next-intl';
import { stageTones } from '@/components/queue/live/operation-words';
import { Badge } from '@/components/ui/badge';
import type { DomainOperation } from '@/lib/portfolio/domains/queries';
import { isResting, stageOf } from '@/lib/queue/live/progress';

/** Where an operation stands, in one or two words; `label` says something else in the same colours. */
export function StageBadge({ state, label }: { readonly state: DomainOperation['state']; readonly label?: string }) {
  const t = useTranslations('operations.live.stage');
  const stage = stageOf(state);
  return (
    <Badge tone={stageTones[stage]} dot={isResting(stage) ? true : 'moving'} title={label && t(stage)}>
      {label ?? t(stage)}
    </Badge>
  );
}
