import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import type { Tone } from '@/components/ui/tone';
import type { InvoiceRow } from '@/lib/billing/queries';

const tones: Readonly<Record<InvoiceRow['state'], Tone>> = { open: 'info', paid: 'success', void: 'neutral' };

export function InvoiceState({ state }: Pick<InvoiceRow, 'state'>) {
  const t = useTranslations('invoices.states');
  return (
    <Badge tone={tones[state]} dot={state === 'open' ? 'moving' : false}>
      {t(state)}
    </Badge>
  );
}
