import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import type { Tone } from '@/components/ui/tone';
import type { CallRow } from '@/lib/desk/api-log/queries';

export function OutcomeBadge({ outcome }: { readonly outcome: CallRow['outcome'] }) {
  const t = useTranslations('apiLog');
  return (
    <Badge tone={tones[outcome]} dot={outcome === 'underway' ? 'moving' : true} title={t(`outcomeNote.${outcome}`)}>
      {t(`outcome.${outcome}`)}
    </Badge>
  );
}

const tones: Readonly<Record<CallRow['outcome'], Tone>> = {
  done: 'success',
  refused: 'warning',
  unsent: 'neutral',
  unknown: 'danger',
  underway: 'info',
};
