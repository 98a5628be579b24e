import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout';
import { DateTime } from '@/components/ui/date-time';
import type { BidLock } from '@/lib/portfolio/bids/bid-lock';

/** When the registrar takes no bids. */
export function LockNote({ lock: { isLocked, from, until } }: { readonly lock: BidLock }) {
  const t = useTranslations('bids.lock');
  return (
    <Callout tone={isLocked ? 'warning' : 'info'}>
      {t.rich(isLocked ? 'now' : 'next', {
        from: () => <DateTime value={from} as="moment" />,
        until: () => <DateTime value={until} as="moment" />,
      })}
    </Callout>
  );
}
