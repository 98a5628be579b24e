import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { InvoiceList } from '@/components/money/invoices/invoice-list';
import { InvoiceTabs } from '@/components/money/invoices/invoice-tabs';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import type { SearchParams } from '@/components/ui/list-url';
import { PageHeader } from '@/components/ui/page-header';
import { requireCustomer } from '@/lib/people/auth/guards';
import { columnsOf } from '@/lib/people/lists/queries';
import { invoicesOf } from '@/lib/money/invoices/queries';
import { invoiceSearch } from '@/lib/money/invoices/schema';
import { routes } from '@/lib/base/routes';

type Props = { readonly searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('invoices');
  return { title: t('title') };
}

export default async function InvoicesPage({ searchParams }: Props) {
  const actor = await requireCustomer();
  const params = await searchParams;
  const search = invoiceSearch.parse(params);
  const [t, list, chosen] = await Promise.all([
    getTranslations('invoices'),
    invoicesOf(actor, search),
    columnsOf('invoices'),
  ]);
  const find = (
    <ButtonLink href={routes.search()} variant="primary" icon="search">
      {t('findDomain')}
    </ButtonLink>
  );
  const empty = (
    <EmptyState icon="document" title={t('none')} action={find}>
      {t('noneText')}
    </EmptyState>
  );
  return (
    <>
      <PageHeader title={t('title')} />
      <InvoiceTabs current="invoices" />
      <InvoiceList path={routes.invoices()} {...{ params, search, list, chosen, empty }} />
    </>
  );
}
