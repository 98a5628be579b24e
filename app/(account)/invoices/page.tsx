import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { InvoiceTable } from '@/components/money/invoices/invoice-table';
import { OlderPages } from '@/components/money/wallet/older-pages';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import type { SearchParams } from '@/components/ui/list-url';
import { PageHeader } from '@/components/ui/page-header';
import { requireCustomer } from '@/lib/people/auth/guards';
import { columnsOf } from '@/lib/people/lists/queries';
import { invoicesOf } from '@/lib/money/invoices/queries';
import { routes } from '@/lib/base/routes';

type Props = { readonly searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('invoices');
  return { title: t('title') };
}

export default async function InvoicesPage({ searchParams }: Props) {
  const actor = await requireCustomer();
  const before = numberOf((await searchParams).before);
  const [t, { rows, nextBefore }, chosen] = await Promise.all([
    getTranslations('invoices'),
    invoicesOf(actor, before),
    columnsOf('invoices'),
  ]);
  const isNewest = before === null;
  const find = (
    <ButtonLink href={routes.search()} variant="primary" icon="search">
      {t('findDomain')}
    </ButtonLink>
  );
  const empty = isNewest ? (
    <EmptyState icon="document" title={t('none')} action={find}>
      {t('noneText')}
    </EmptyState>
  ) : (
    <EmptyState icon="document" title={t('noneOlder')}>
      {t('noneOlderText')}
    </EmptyState>
  );
  const olderHref = nextBefore === null ? null : routes.invoices({ before: nextBefore });
  return (
    <>
      <PageHeader title={t('title')} />
      <Card padding="flush">
        <InvoiceTable invoices={rows} chosen={chosen} empty={empty} />
      </Card>
      <OlderPages
        label={t('pages.label')}
        newest={{ label: t('pages.newest'), href: routes.invoices() }}
        older={{ label: t('pages.older'), href: olderHref }}
        isNewest={isNewest}
      />
    </>
  );
}

/** The number of an invoice in the address; null for anything else. */
function numberOf(text: SearchParams[string]): number | null {
  return typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : null;
}
