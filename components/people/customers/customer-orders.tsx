import { useTranslations } from 'next-intl';
import { DateTime } from '@/components/ui/date-time';
import { Money } from '@/components/ui/money';
import type { CustomerDetails } from '@/lib/people/customers/queries';

export function CustomerOrders({ orders }: Pick<CustomerDetails, 'orders'>) {
  const t = useTranslations('customers.orders');
  if (orders.length === 0) return <p className="text-muted">{t('none')}</p>;
  return (
    <ul className="divide-y divide-line">
      {orders.map((order) => (
        <li key={order.id} className="flex items-baseline justify-between gap-4 py-2 first:pt-0 last:pb-0">
          <span>
            {t('number', { number: order.number })}{' '}
            <span className="text-sm text-muted">
              <DateTime value={order.createdAt} />
            </span>
          </span>
          <Money value={order.total} />
        </li>
      ))}
    </ul>
  );
}
