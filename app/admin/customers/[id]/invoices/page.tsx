import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { numberBefore, shownCustomer } from '@/app/admin/customers/[id]/shown-customer';
import { CustomerFrame } from '@/components/desk/customers/customer-frame';
import { InvoiceTable } from '@/components/money/invoices/invoice-table';
import { OlderPages } from '@/components/money/wallet/older-pages';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import type { SearchParams } from '@/components/ui/list-url';
import { routes } from '@/lib/base/routes';
import { invoicesOf } from '@/lib/money/invoices/queries';
import { requireStaff } from '@/lib/people/auth/guards';

type Props = { readonly params: Promise<{ readonly id: string }>; readonly searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { customer }] = await Promise.all([getTranslations('invoices'), shownCustomer((await params).id)]);
  return { title: `${t('title')} · ${customer.name}` };
}

export default async function CustomerInvoicesPage({ params, searchParams }: Props) {
  const [{ id }, asked, t] = await Promise.all([params, searchParams, getTranslations('invoices'), requireStaff()]);
  const { customer, owner, mayChange } = await shownCustomer(id);
  const before = numberBefore(asked['before']);
  const { rows, nextBefore } = await invoicesOf(owner, before);
  const { admin } = routes;
  const empty = <EmptyState icon="document" title={t(before === null ? 'none' : 'noneOlder')} />;
  return (
    <CustomerFrame customer={customer} current="invoices" mayChange={mayChange}>
      <Card padding="flush">
        <InvoiceTable invoices={rows} empty={empty} forStaff />
      </Card>
      <OlderPages
        label={t('pages.label')}
        newest={{ label: t('pages.newest'), href: admin.customerInvoices(id) }}
        older={{
          label: t('pages.older'),
          href: nextBefore === null ? null : admin.customerInvoices(id, { before: String(nextBefore) }),
        }}
        isNewest={before === null}
      />
    </CustomerFrame>
  );
}
