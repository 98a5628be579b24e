import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { shownCustomer } from '@/app/admin/customers/[id]/shown-customer';
import { CustomerFrame } from '@/components/desk/customers/customer-frame';
import { QueueTable } from '@/components/desk/operations/queue-table';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { requireStaff } from '@/lib/people/auth/guards';
import { columnsOf } from '@/lib/people/lists/queries';
import { latestOf } from '@/lib/queue/live/queries';

type Props = { readonly params: Promise<{ readonly id: string }> };

/** Of a customer of thousands the queue's own list is searched. */
const most = 200;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { customer }] = await Promise.all([getTranslations('operations'), shownCustomer((await params).id)]);
  return { title: `${t('title')} · ${customer.name}` };
}

export default async function CustomerOperationsPage({ params }: Props) {
  const [actor, { id }, t] = await Promise.all([requireStaff(), params, getTranslations('customers.operations')]);
  const { customer, mayChange } = await shownCustomer(id);
  const [operations, chosen] = await Promise.all([latestOf(actor, id, most), columnsOf('operations')]);
  // Whose they are, the page says.
  const rows = operations.map((row) => ({ ...row, customer: null }));
  return (
    <CustomerFrame customer={customer} current="operations" mayChange={mayChange}>
      <Card padding="flush">
        <QueueTable tab="done" rows={rows} chosen={chosen} empty={<EmptyState icon="queue" title={t('none')} />} />
      </Card>
    </CustomerFrame>
  );
}
