import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import type { Tone } from '@/components/ui/tone';

const tones: Readonly<Record<string, Tone>> = { notpayed: 'warning', confirmed: 'info' };

/** Whether a bill is paid. Most are: those get no colour, so that the others are seen. */
export function BillState({ status }: { readonly status: string }) {
  const t = useTranslations('registrarBills.statuses');
  const word = t.has(status) ? t(status) : status;
  if (status === 'payed') return <span className="text-muted max-sm:hidden">{word}</span>;
  return <Badge tone={tones[status] ?? 'neutral'}>{word}</Badge>;
}
