import { useTranslations } from 'next-intl';
import { stageTones } from '@/components/queue/live/operation-words';
import { Badge } from '@/components/ui/badge';
import { isResting, type Stage } from '@/lib/queue/live/progress';

type OperationStateProps = { readonly stage: Stage; readonly isRetrying: boolean };

/** Where an operation stood when the page was drawn. */
export function OperationState({ stage, isRetrying }: OperationStateProps) {
  const t = useTranslations('operations.live');
  return (
    <Badge tone={isRetrying ? 'warning' : stageTones[stage]} dot={isResting(stage) ? true : 'moving'}>
      {isRetrying ? t('retrying') : t(`stage.${stage}`)}
    </Badge>
  );
}
