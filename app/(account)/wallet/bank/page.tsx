import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { randomUUID } from 'node:crypto';
import { BuyerCard } from '@/components/money/buyers/buyer-card';
import { DocumentTable } from '@/components/money/documents/document-table';
import { TransferForm } from '@/components/money/documents/transfer-form';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Card } from '@/components/ui/card';
import type { SearchParams } from '@/components/ui/list-url';
import { PageHeader } from '@/components/ui/page-header';
import { routes } from '@/lib/base/routes';
import { homeCurrency } from '@/lib/base/values/money';
import { buyerOf, ownCheck } from '@/lib/money/buyers/queries';
import { buyerSearch } from '@/lib/money/buyers/schema';
import { documentsOf, takesTransfers } from '@/lib/money/documents/queries';
import { shownIn } from '@/lib/money/rates/queries';
import { requireCustomer } from '@/lib/people/auth/guards';

type Props = { readonly searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('documents.transfer');
  return { title: t('title') };
}

export default async function BankTransferPage({ searchParams }: Props) {
  const [actor, params] = await Promise.all([requireCustomer(), searchParams]);
  const { kind } = buyerSearch.parse(params);
  const [t, wallet, buyer, check, latest, isOn, currency] = await Promise.all([
    getTranslations('documents.transfer'),
    getTranslations('wallet'),
    buyerOf(actor),
    ownCheck(actor),
    documentsOf(actor, { kind: 'payment_invoice', page: 1 }),
    takesTransfers(),
    shownIn(actor),
  ]);
  if (!isOn) notFound();
  const isPayable = buyer !== null && kind === '' && currency === homeCurrency;
  return (
    <div className="max-w-4xl space-y-6">
      <PageHeader
        title={t('title')}
        breadcrumbs={<Breadcrumbs crumbs={[{ label: wallet('title'), href: routes.wallet() }]} />}
      />
      <div className={isPayable ? 'grid items-start gap-4 lg:grid-cols-2' : ''}>
        {isPayable && (
          <Card title={t('sumTitle')} note={t('sumNote')}>
            <TransferForm formKey={randomUUID()} />
          </Card>
        )}
        <BuyerCard buyer={buyer} check={check} kind={kind} />
      </div>
      {latest.rows.length > 0 && (
        <Card title={t('latest')} padding="flush">
          <DocumentTable documents={latest.rows.slice(0, 5)} isFiltered />
        </Card>
      )}
    </div>
  );
}
