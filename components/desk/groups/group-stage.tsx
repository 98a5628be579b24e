import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import type { Tone } from '@/components/ui/tone';
import type { GroupStage as Stage } from '@/lib/queue/live/group-schema';

const tones: Readonly<Record<Stage, Tone>> = {
  running: 'info',
  paused: 'warning',
  cancelling: 'neutral',
  attention: 'warning',
  done: 'success',
  cancelled: 'neutral',
};

/** Where a group stands, in one or two words. */
export function GroupStage({ stage }: { readonly stage: Stage }) {
  const t = useTranslations('groups.stage');
  const isMoving = stage === 'running' || stage === 'cancelling';
  return (
    <Badge tone={tones[stage]} dot={isMoving ? 'moving' : true}>
      {t(stage)}
    </Badge>
  );
}
