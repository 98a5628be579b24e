import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { randomUUID } from 'node:crypto';
import { shownCustomer } from '@/app/admin/customers/[id]/shown-customer';
import { CustomerFrame } from '@/components/desk/customers/customer-frame';
import { AdjustForm } from '@/components/money/adjustments/adjust-form';
import { CreditForm } from '@/components/money/wallet/credit-form';
import { OlderPages } from '@/components/money/wallet/older-pages';
import { StatementFilters } from '@/components/money/wallet/statement-filters';
import { StatementTable } from '@/components/money/wallet/statement-table';
import { WalletSummary } from '@/components/money/wallet/wallet-summary';
import { Card } from '@/components/ui/card';
import { DownloadLink } from '@/components/ui/download-link';
import { EmptyState } from '@/components/ui/empty-state';
import type { SearchParams } from '@/components/ui/list-url';
import { routes } from '@/lib/base/routes';
import { statementSearch } from '@/lib/money/wallet/schema';
import { statement, wallet } from '@/lib/money/wallet/queries';
import { requireStaff } from '@/lib/people/auth/guards';

type Props = { readonly params: Promise<{ readonly id: string }>; readonly searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { customer }] = await Promise.all([getTranslations('wallet.statement'), shownCustomer((await params).id)]);
  return { title: `${t('title')} · ${customer.name}` };
}

export default async function CustomerStatementPage({ params, searchParams }: Props) {
  const [{ id }, asked, t, adjusting] = await Promise.all([
    params,
    searchParams,
    getTranslations('wallet'),
    getTranslations('adjustments'),
    requireStaff(),
  ]);
  const { customer, owner, mayChange } = await shownCustomer(id);
  const before = typeof asked['before'] === 'string' ? asked['before'] : null;
  const search = statementSearch.parse(asked);
  const [purse, { lines, nextBefore }] = await Promise.all([wallet(owner), statement(owner, before, search)]);
  const { admin } = routes;
  const topUp = mayChange ? (topUpId: string) => admin.customerTakeBack(id, topUpId) : null;
  const empty = <EmptyState icon="wallet" title={t(before === null ? 'statement.none' : 'statement.noneOlder')} />;
  return (
    <CustomerFrame customer={customer} current="statement" mayChange={mayChange}>
      <div className="grid gap-4 sm:grid-cols-2">
        <WalletSummary wallet={purse} />
      </div>
      <StatementFilters action={admin.customerStatement(id)} asked={search} />
      <Card
        title={t('statement.title')}
        padding="flush"
        actions={
          <DownloadLink href={admin.customerStatementFile(id, search)} size="sm">
            {t('statement.download')}
          </DownloadLink>
        }
      >
        <StatementTable lines={lines} empty={empty} links={{ order: admin.order, operation: admin.operation, topUp }} />
      </Card>
      <OlderPages
        label={t('pages.label')}
        newest={{ label: t('pages.newest'), href: admin.customerStatement(id, search) }}
        older={{
          label: t('pages.older'),
          href: nextBefore === null ? null : admin.customerStatement(id, { before: nextBefore, ...search }),
        }}
        isNewest={before === null}
      />
      {mayChange && (
        <Card title={adjusting('form.title')} note={adjusting('form.about')}>
          <AdjustForm customerId={id} currency={purse.balance.currency} formKey={randomUUID()} />
        </Card>
      )}
      {mayChange && (
        <Card title={t('credit.title')} note={t('credit.note')}>
          <CreditForm customerId={id} credit={purse.credit} />
        </Card>
      )}
    </CustomerFrame>
  );
}
