import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { InvoiceTable } from '@/components/billing/invoice-table';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { requireCustomer } from '@/lib/auth/guards';
import { invoicesOf } from '@/lib/billing/queries';
import { routes } from '@/lib/routes';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('invoices');
  return { title: t('title') };
}

type Props = { readonly searchParams: Promise<{ readonly before?: string | string[] }> };

export default async function InvoicesPage({ searchParams }: Props) {
  const actor = await requireCustomer();
  const { before } = await searchParams;
  const asked = typeof before === 'string' && /^\d{1,9}$/.test(before) ? Number(before) : null;
  const [t, page] = await Promise.all([getTranslations('invoices'), invoicesOf(actor, asked)]);
  return (
    <>
      <PageHeader title={t('title')} />
      <Card padding="flush">
        {page.rows.length === 0 ? (
          <EmptyState icon="document" title={t('empty')}>
            {t('emptyText')}
          </EmptyState>
        ) : (
          <InvoiceTable rows={page.rows} />
        )}
      </Card>
      {(asked !== null || page.nextBefore !== null) && (
        <nav aria-label={t('title')} className="flex justify-between gap-3">
          {asked === null ? <span /> : <ButtonLink href={routes.invoices()}>{t('newest')}</ButtonLink>}
          {page.nextBefore !== null && (
            <ButtonLink href={`${routes.invoices()}?before=${page.nextBefore}`}>{t('older')}</ButtonLink>
          )}
        </nav>
      )}
    </>
  );
}
