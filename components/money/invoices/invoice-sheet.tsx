import '@/components/money/invoices/print.css';
import { useTranslations } from 'next-intl';
import { InvoiceLines } from '@/components/money/invoices/invoice-lines';
import { InvoiceParties, type Seller } from '@/components/money/invoices/invoice-parties';
import { InvoiceState } from '@/components/money/invoices/invoice-state';
import { InvoiceTotals } from '@/components/money/invoices/invoice-totals';
import type { InvoiceView } from '@/lib/money/invoices/queries';

type InvoiceSheetProps = { readonly invoice: InvoiceView; readonly seller: Seller };

/** The invoice as a sheet of paper: what is printed is exactly this. */
export function InvoiceSheet({ invoice, seller }: InvoiceSheetProps) {
  const t = useTranslations('invoices.invoice');
  return (
    <article className="print-sheet rounded-lg border border-line bg-surface shadow-sm">
      <header className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 px-5 pt-6 sm:px-8 sm:pt-8">
        <p className="text-lg font-semibold">{seller.name}</p>
        <div className="flex items-center gap-3">
          <span className="font-medium">{t('title', { number: invoice.number })}</span>
          <InvoiceState state={invoice.state} />
        </div>
      </header>
      <InvoiceParties invoice={invoice} seller={seller} />
      <InvoiceLines lines={invoice.lines} />
      <InvoiceTotals invoice={invoice} />
    </article>
  );
}
