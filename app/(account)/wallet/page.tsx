import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { randomUUID } from 'node:crypto';
import { FillForm } from '@/components/money/payments/fill-form';
import { MethodList } from '@/components/money/payments/method-list';
import { OpenPayments } from '@/components/money/payments/open-payments';
import { TransferLink } from '@/components/money/documents/transfer-link';
import { OlderPages } from '@/components/money/wallet/older-pages';
import { StatementFilters } from '@/components/money/wallet/statement-filters';
import { StatementTable } from '@/components/money/wallet/statement-table';
import { TopUpNote } from '@/components/money/wallet/top-up-note';
import { WalletSummary } from '@/components/money/wallet/wallet-summary';
import { UnpaidRenewals } from '@/components/portfolio/domains/unpaid-renewals';
import { OwnRenewals } from '@/components/shop/renewals/own-renewals';
import { Card } from '@/components/ui/card';
import { DownloadLink } from '@/components/ui/download-link';
import { EmptyState } from '@/components/ui/empty-state';
import type { SearchParams } from '@/components/ui/list-url';
import { PageHeader } from '@/components/ui/page-header';
import { requireCustomer } from '@/lib/people/auth/guards';
import { takesTransfers } from '@/lib/money/documents/queries';
import { keepingProviders, openPayments, ownMethods, paymentProviders } from '@/lib/money/payments/queries';
import { wantedInput } from '@/lib/money/payments/schema';
import { statementSearch } from '@/lib/money/wallet/schema';
import { statement, wallet } from '@/lib/money/wallet/queries';
import { ownUnpaidRenewals } from '@/lib/portfolio/domains/queries';
import { ownRenewals } from '@/lib/shop/renewals/queries';
import { routes } from '@/lib/base/routes';
import { homeCurrency } from '@/lib/base/values/money';
import { currentSettings } from '@/lib/people/settings/queries';

type Props = { readonly searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('wallet');
  return { title: t('title') };
}

export default async function WalletPage({ searchParams }: Props) {
  const actor = await requireCustomer();
  const params = await searchParams;
  const before = typeof params.before === 'string' ? params.before : null;
  const wanted = wantedInput.parse(params);
  const search = statementSearch.parse(params);
  const [
    t,
    words,
    purse,
    { lines, nextBefore },
    settings,
    unpaid,
    providers,
    open,
    methods,
    keepers,
    byBank,
    renewals,
  ] = await Promise.all([
    getTranslations('wallet'),
    getTranslations('payments'),
    wallet(actor),
    statement(actor, before, search),
    currentSettings(),
    ownUnpaidRenewals(actor),
    paymentProviders(actor),
    openPayments(actor),
    ownMethods(actor),
    keepingProviders(actor),
    takesTransfers(),
    ownRenewals(actor),
  ]);
  const isNewest = before === null;
  const empty = (
    <EmptyState icon="wallet" title={t(isNewest ? 'statement.none' : 'statement.noneOlder')}>
      {t(isNewest ? 'statement.noneText' : 'statement.noneOlderText')}
    </EmptyState>
  );
  const olderHref = nextBefore === null ? null : routes.wallet({ before: nextBefore, ...search });
  return (
    <>
      <PageHeader title={t('title')} />
      <OpenPayments payments={open} />
      {unpaid && <UnpaidRenewals unpaid={unpaid} />}
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_1.4fr]">
        <WalletSummary wallet={purse} />
        <div className="space-y-3 sm:col-span-2 lg:col-span-1">
          {providers.length > 0 ? (
            <Card title={words('title')}>
              <FillForm
                // A card that was removed is chosen no more.
                key={methods.map(({ id }) => id).join(' ')}
                providers={providers}
                methods={methods}
                keeps={keepers.length > 0}
                formKey={randomUUID()}
                currency={purse.balance.currency}
                amount={wanted.amount}
              />
            </Card>
          ) : (
            <TopUpNote brand={settings.brandName} supportEmail={settings.supportEmail} />
          )}
          {byBank && purse.balance.currency === homeCurrency && <TransferLink />}
        </div>
      </div>
      <MethodList methods={methods} />
      {renewals && isNewest && <OwnRenewals renewals={renewals} />}
      <StatementFilters action={routes.wallet()} asked={search} />
      <Card
        title={t('statement.title')}
        padding="flush"
        actions={
          <DownloadLink href={routes.walletFile(search)} size="sm">
            {t('statement.download')}
          </DownloadLink>
        }
      >
        <StatementTable lines={lines} empty={empty} />
      </Card>
      <OlderPages
        label={t('pages.label')}
        newest={{ label: t('pages.newest'), href: routes.wallet(search) }}
        older={{ label: t('pages.older'), href: olderHref }}
        isNewest={isNewest}
      />
    </>
  );
}
