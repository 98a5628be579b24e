import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { InvoiceSheet } from '@/components/money/invoices/invoice-sheet';
import { PrintButton } from '@/components/money/invoices/print-button';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { ButtonLink } from '@/components/ui/button-link';
import { PageHeader } from '@/components/ui/page-header';
import { routes } from '@/lib/base/routes';
import { invoiceView } from '@/lib/money/invoices/queries';
import { requireStaff } from '@/lib/people/auth/guards';
import { currentSettings } from '@/lib/people/settings/queries';

type Props = { readonly params: Promise<{ readonly id: string }> };

const shownInvoice = cache(async (id: string) => (await invoiceView(await requireStaff(), id)) ?? notFound());

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { number }] = await Promise.all([getTranslations('invoices.invoice'), shownInvoice((await params).id)]);
  return { title: t('title', { number }) };
}

export default async function StaffInvoicePage({ params }: Props) {
  const [{ id }, t] = await Promise.all([params, getTranslations('invoices'), requireStaff()]);
  const [invoice, settings] = await Promise.all([shownInvoice(id), currentSettings()]);
  const { order, customerId, billedTo } = invoice;
  const actions = (
    <>
      {order && (
        <ButtonLink href={routes.admin.order(order.id)} variant="ghost">
          {t('invoice.order', { number: order.number })}
        </ButtonLink>
      )}
      <PrintButton>{t('invoice.print')}</PrintButton>
    </>
  );
  const crumbs = [
    { label: billedTo.name, href: routes.admin.customer(customerId) },
    { label: t('title'), href: routes.admin.customerInvoices(customerId) },
  ];
  return (
    <div className="max-w-4xl space-y-6">
      <PageHeader
        title={t('invoice.title', { number: invoice.number })}
        breadcrumbs={<Breadcrumbs crumbs={crumbs} />}
        actions={actions}
      />
      <InvoiceSheet invoice={invoice} seller={{ name: settings.brandName, email: settings.supportEmail }} />
    </div>
  );
}
