import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Icon } from '@/components/ui/icon';
import type { InvoiceRow } from '@/lib/money/invoices/queries';

/** Most invoices are paid: those get no colour, so that the others are seen. */
export function InvoiceState({ state }: { readonly state: InvoiceRow['state'] }) {
  const t = useTranslations('invoices.state');
  if (state !== 'paid') {
    return (
      <Badge tone={state === 'open' ? 'info' : 'neutral'} dot={state === 'open' && 'moving'}>
        {t(state)}
      </Badge>
    );
  }
  return (
    <span className="inline-flex items-center gap-1.5 text-muted">
      <Icon name="check" size={14} />
      {t('paid')}
    </span>
  );
}
