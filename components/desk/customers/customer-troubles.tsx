import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { TroublesCard } from '@/components/ui/troubles-card';
import { Icon } from '@/components/ui/icon';
import { Money } from '@/components/ui/money';
import { toneText, type Tone } from '@/components/ui/tone';
import { routes } from '@/lib/base/routes';
import type { CustomerTroubles as Troubles } from '@/lib/desk/customers/queries';

type Line = { readonly key: string; readonly tone: Tone; readonly href: string; readonly text: ReactNode };

/** What is wrong with a customer's things, a sentence each; each opens what it is about. */
export function CustomerTroubles({
  customerId,
  troubles,
}: {
  readonly customerId: string;
  readonly troubles: Troubles;
}) {
  const t = useTranslations('customers.staff.troubles');
  const lines = useLines(customerId, troubles);
  return (
    <TroublesCard title={t('title')} none={t('none')}>
      {lines.map(({ key, tone, href, text }) => (
        <li key={key}>
          <Link href={href} className="flex items-center gap-3 px-gutter py-3 no-underline hover:bg-hover">
            <Icon name="alert" size={18} className={toneText[tone]} />
            <span className="min-w-0 flex-1">{text}</span>
            <Icon name="chevron-right" className="text-faint" />
          </Link>
        </li>
      ))}
    </TroublesCard>
  );
}

function useLines(customerId: string, { unpaid, debt, isLockedOut, ...counts }: Troubles): readonly Line[] {
  const t = useTranslations('customers.staff.troubles');
  const { admin } = routes;
  const domains = admin.customerDomains(customerId);
  const statement = admin.customerStatement(customerId);
  const counted = [
    { key: 'refused', tone: 'danger', href: admin.customerOperations(customerId) },
    { key: 'expired', tone: 'danger', href: domains },
    { key: 'suspended', tone: 'danger', href: domains },
    { key: 'expiring', tone: 'warning', href: domains },
  ] as const;
  return [
    ...(debt ? [{ key: 'debt', tone: 'danger', href: statement, text: sum('debt', debt) } as const] : []),
    ...counted
      .filter(({ key }) => counts[key] > 0)
      .map((line) => ({ ...line, text: t(line.key, { count: counts[line.key] }) })),
    ...(unpaid ? [{ key: 'unpaid', tone: 'warning', href: statement, text: sum('unpaid', unpaid) } as const] : []),
    ...(isLockedOut
      ? [{ key: 'lockedOut', tone: 'warning', href: admin.customer(customerId), text: t('lockedOut') } as const]
      : []),
  ];

  function sum(key: 'debt' | 'unpaid', value: NonNullable<Troubles['debt']>): ReactNode {
    return t.rich(key, { amount: () => <Money value={value} /> });
  }
}
