import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Callout } from '@/components/ui/callout';
import { DateTime } from '@/components/ui/date-time';
import { Money } from '@/components/ui/money';
import { routes } from '@/lib/base/routes';
import type { PaymentView } from '@/lib/money/payments/queries';

/** Payments that were begun and have not come. */
export function OpenPayments({ payments }: { readonly payments: readonly PaymentView[] }) {
  const t = useTranslations('payments');
  if (payments.length === 0) return null;
  return (
    <Callout tone="info" title={t('open.title', { count: payments.length })}>
      <ul className="space-y-1">
        {payments.map(({ id, amount, createdAt, state }) => (
          <li key={id}>
            <Link href={routes.payment(id)} className="text-link">
              {t.rich('open.one', {
                amount: () => <Money value={amount} />,
                moment: () => <DateTime value={createdAt} />,
              })}
            </Link>
            {state === 'odd' && <span className="text-muted"> · {t('state.odd')}</span>}
          </li>
        ))}
      </ul>
    </Callout>
  );
}
