import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { InvoiceSheet } from '@/components/money/invoices/invoice-sheet';
import { PrintButton } from '@/components/money/invoices/print-button';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { ButtonLink } from '@/components/ui/button-link';
import { PageHeader } from '@/components/ui/page-header';
import { requireCustomer } from '@/lib/people/auth/guards';
import { invoiceView } from '@/lib/money/invoices/queries';
import { routes } from '@/lib/base/routes';
import { currentSettings } from '@/lib/people/settings/queries';

type Props = { readonly params: Promise<{ readonly id: string }> };

const shownInvoice = cache(async (id: string) => (await invoiceView(await requireCustomer(), id)) ?? notFound());

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('invoices.invoice');
  const { number } = await shownInvoice((await params).id);
  return { title: t('title', { number }) };
}

export default async function InvoicePage({ params }: Props) {
  const { id } = await params;
  const [t, invoice, settings] = await Promise.all([getTranslations('invoices'), shownInvoice(id), currentSettings()]);
  const { order } = invoice;
  const actions = (
    <>
      {order && (
        <ButtonLink href={routes.order(order.id)} variant="ghost">
          {t('invoice.order', { number: order.number })}
        </ButtonLink>
      )}
      <PrintButton>{t('invoice.print')}</PrintButton>
    </>
  );
  return (
    <div className="max-w-4xl space-y-6">
      <PageHeader
        title={t('invoice.title', { number: invoice.number })}
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('title'), href: routes.invoices() }]} />}
        actions={actions}
      />
      <InvoiceSheet invoice={invoice} seller={{ name: settings.brandName, email: settings.supportEmail }} />
    </div>
  );
}
