import { useTranslations } from 'next-intl';
import { useTermsWords } from '@/components/queue/live/terms-words';
import { Callout } from '@/components/ui/callout';
import { DateTime } from '@/components/ui/date-time';
import type { Asked } from '@/lib/shop/repricing/queries';

/** What was put to the customer, and what became of it. */
export function AskedCustomer({ asked: { kind, proposal } }: { readonly asked: Asked }) {
  const t = useTranslations('operations.asked');
  const words = useTermsWords();
  return (
    <Callout tone={kind === 'waiting' ? 'info' : 'warning'} title={t(kind)}>
      <p>{words(proposal)}</p>
      {kind === 'waiting' && (
        <p className="text-muted">
          {t.rich('until', { moment: () => <DateTime value={proposal.expiresAt} as="moment" /> })}
        </p>
      )}
    </Callout>
  );
}
