import { useNow, useTimeZone } from 'next-intl';
import { DateTime } from '@/components/ui/date-time';
import { toneText } from '@/components/ui/tone';
import { expiresSoonDays } from '@/lib/portfolio/domains/expires-soon';
import { daysUntil } from '@/lib/base/i18n/near';

type ExpiryProps = { readonly expiresOn: Date | null; readonly autoRenews: boolean };

/** The end of a domain; in colour only when something is to be done about it. */
export function Expiry({ expiresOn, autoRenews }: ExpiryProps) {
  const now = useNow();
  const timeZone = useTimeZone();
  if (!expiresOn) return <span className="text-faint">—</span>;
  const daysLeft = daysUntil(expiresOn, now, timeZone);
  const tone = daysLeft < 0 ? 'danger' : daysLeft < expiresSoonDays && !autoRenews ? 'warning' : null;
  return <DateTime value={expiresOn} isDay className={tone ? `font-medium ${toneText[tone]}` : undefined} />;
}
