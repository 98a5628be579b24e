import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Card } from '@/components/ui/card';
import { CopyButton } from '@/components/ui/copy-button';
import { DateTime } from '@/components/ui/date-time';
import { DefinitionList } from '@/components/ui/definition-list';
import { Money } from '@/components/ui/money';
import { routes } from '@/lib/base/routes';
import type { CustomerDetails } from '@/lib/people/customers/queries';

export function CustomerCard({ customer }: { readonly customer: CustomerDetails }) {
  const t = useTranslations('customers');
  const id = (
    <span className="inline-flex items-center gap-1">
      <code className="font-mono text-sm">{customer.id}</code>
      <CopyButton text={customer.id} />
    </span>
  );
  const items = [
    { key: 'wallet', term: t('wallet'), value: <Money value={customer.wallet} className="font-semibold" /> },
    { key: 'held', term: t('held'), value: <Money value={customer.held} /> },
    ...(customer.pendingEmail === null
      ? []
      : [{ key: 'newEmail', term: t('newEmail'), value: t('newEmailWaits', { email: customer.pendingEmail }) }]),
    { key: 'phone', term: t('phone'), value: customer.phone ?? t('notGiven') },
    ...(customer.group === null
      ? []
      : [
          {
            key: 'group',
            term: t('columns.group'),
            value: (
              <Link href={routes.admin.customers({ group: customer.group.id })} className="text-link">
                {customer.group.name}
              </Link>
            ),
          },
        ]),
    { key: 'since', term: t('columns.since'), value: <DateTime value={customer.createdAt} as="date" /> },
    { key: 'id', term: t('number'), value: id },
    ...(customer.note
      ? [{ key: 'note', term: t('note'), value: <p className="whitespace-pre-line">{customer.note}</p> }]
      : []),
  ];
  return (
    <Card title={t('card')}>
      <DefinitionList items={items} />
    </Card>
  );
}
