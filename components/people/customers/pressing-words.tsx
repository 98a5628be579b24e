import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DateTime } from '@/components/ui/date-time';
import { Money } from '@/components/ui/money';
import type { Pressing } from '@/lib/people/customers/queries';

/** What presses about a customer: what waits for a decision, what they owe, what they cannot pay. */
export function PressingWords({ presses: { refused, debt, unpaid, endsOn } }: { readonly presses: Pressing }) {
  const t = useTranslations('customers.presses');
  const amount = (value: Pressing['debt']) => () => value && <Money value={value} />;
  const parts: readonly (readonly [string, ReactNode])[] = [
    ['refused', refused > 0 && t('refused', { count: refused })],
    ['debt', debt && t.rich('debt', { amount: amount(debt) })],
    [
      'unpaid',
      unpaid &&
        t.rich('unpaid', {
          amount: amount(unpaid),
          day: () => endsOn && <DateTime value={endsOn} as="date" isDay />,
        }),
    ],
  ];
  return (
    <span className="text-warning">
      {parts
        .filter(([, words]) => words !== false && words !== null)
        .map(([key, words], index) => (
          <span key={key}>
            {index > 0 && ' · '}
            {words}
          </span>
        ))}
    </span>
  );
}
