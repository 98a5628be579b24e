import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { InvoiceSheet } from '@/components/billing/invoice-sheet';
import { InvoiceState } from '@/components/billing/invoice-state';
import { PrintButton } from '@/components/billing/print-button';
import { PageHeader } from '@/components/ui/page-header';
import { requireCustomer } from '@/lib/auth/guards';
import { invoiceView } from '@/lib/billing/queries';
import { currentSettings } from '@/lib/settings/queries';

type Props = { readonly params: Promise<{ readonly id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [actor, { id }, t] = await Promise.all([requireCustomer(), params, getTranslations('invoices')]);
  const invoice = await invoiceView(actor, id);
  return invoice ? { title: t('numbered', { number: invoice.number }) } : {};
}

export default async function InvoicePage({ params }: Props) {
  const [actor, { id }, t, settings] = await Promise.all([
    requireCustomer(),
    params,
    getTranslations('invoices'),
    currentSettings(),
  ]);
  const invoice = await invoiceView(actor, id);
  if (!invoice) notFound();
  return (
    <>
      <PageHeader
        title={t('numbered', { number: invoice.number })}
        state={<InvoiceState state={invoice.state} />}
        actions={<PrintButton />}
      />
      <InvoiceSheet invoice={invoice} seller={settings.brandName} />
    </>
  );
}
