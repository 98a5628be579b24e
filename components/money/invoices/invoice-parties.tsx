import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { DateTime } from '@/components/ui/date-time';
import type { InvoiceView } from '@/lib/money/invoices/queries';
import { countryName } from '@/components/money/invoices/country-name';
import { routes } from '@/lib/base/routes';

export type Seller = { readonly name: string; readonly email: string };

type InvoicePartiesProps = { readonly invoice: InvoiceView; readonly seller: Seller };

export function InvoiceParties({ invoice, seller }: InvoicePartiesProps) {
  const t = useTranslations('invoices.invoice');
  const locale = useLocale();
  const { name, email, phone, country } = invoice.billedTo;
  return (
    <div className="grid gap-x-8 gap-y-5 px-5 py-6 sm:grid-cols-3 sm:px-8">
      <Part term={t('billedTo')} lines={[name, email, phone ?? '', countryName(country, locale)]} />
      <Part term={t('seller')} lines={[seller.name, seller.email]} />
      <dl className="space-y-2">
        <Fact term={t('issued')}>
          <DateTime value={invoice.issuedAt} as="date" />
        </Fact>
        {invoice.paidAt && (
          <Fact term={t('paid')}>
            <DateTime value={invoice.paidAt} as="date" />
          </Fact>
        )}
        {invoice.order && (
          <Fact term={t('forOrder')}>
            <Link href={routes.order(invoice.order.id)} className="text-link">
              {invoice.order.number}
            </Link>
          </Fact>
        )}
      </dl>
    </div>
  );
}

function Part({ term, lines }: { readonly term: string; readonly lines: readonly string[] }) {
  const [first, ...others] = lines.filter((line) => line !== '');
  return (
    <dl className="min-w-0">
      <dt className="text-sm text-muted">{term}</dt>
      <dd className="mt-1 font-medium wrap-anywhere">{first}</dd>
      {others.map((line) => (
        <dd key={line} className="wrap-anywhere text-muted">
          {line}
        </dd>
      ))}
    </dl>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div className="flex justify-between gap-4">
      <dt className="text-muted">{term}</dt>
      <dd data-tabular>{children}</dd>
    </div>
  );
}
