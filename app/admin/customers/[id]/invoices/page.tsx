import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { shownCustomer } from '@/app/admin/customers/[id]/shown-customer';
import { CustomerFrame } from '@/components/desk/customers/customer-frame';
import { InvoiceList } from '@/components/money/invoices/invoice-list';
import { EmptyState } from '@/components/ui/empty-state';
import type { SearchParams } from '@/components/ui/list-url';
import { routes } from '@/lib/base/routes';
import { invoicesOf } from '@/lib/money/invoices/queries';
import { invoiceSearch } from '@/lib/money/invoices/schema';
import { requireStaff } from '@/lib/people/auth/guards';
import { columnsOf } from '@/lib/people/lists/queries';

type Props = { readonly params: Promise<{ readonly id: string }>; readonly searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { customer }] = await Promise.all([getTranslations('invoices'), shownCustomer((await params).id)]);
  return { title: `${t('title')} · ${customer.name}` };
}

export default async function CustomerInvoicesPage({ params, searchParams }: Props) {
  const [{ id }, asked, t] = await Promise.all([params, searchParams, getTranslations('invoices'), requireStaff()]);
  const { customer, owner, mayChange } = await shownCustomer(id);
  const search = invoiceSearch.parse(asked);
  const [list, chosen] = await Promise.all([invoicesOf(owner, search), columnsOf('invoices')]);
  const empty = <EmptyState icon="document" title={t('none')} />;
  return (
    <CustomerFrame customer={customer} current="invoices" mayChange={mayChange}>
      <InvoiceList
        path={routes.admin.customerInvoices(id)}
        params={asked}
        {...{ search, list, chosen, empty }}
        forStaff
      />
    </CustomerFrame>
  );
}
