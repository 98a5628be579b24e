import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LineList } from '@/components/money/bank/line-list';
import { StatementForm } from '@/components/money/bank/statement-form';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { listHref, type SearchParams } from '@/components/ui/list-url';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { TabsNav } from '@/components/ui/tabs-nav';
import { routes } from '@/lib/base/routes';
import { bankLines, bankPageSize } from '@/lib/money/bank/queries';
import { bankSearch, type BankSearch } from '@/lib/money/bank/schema';
import { may } from '@/lib/people/access/policy';
import { requireStaff } from '@/lib/people/auth/guards';

type Props = { readonly searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('bank');
  return { title: t('title') };
}

export default async function BankPage({ searchParams }: Props) {
  const [actor, params] = await Promise.all([requireStaff(), searchParams]);
  const search = bankSearch.parse(params);
  const [t, payments, list] = await Promise.all([
    getTranslations('bank'),
    getTranslations('payments.log'),
    bankLines(actor, search),
  ]);
  const maySettle = may(actor, 'wallet.topUp');
  const tabs = (['waiting', 'posted', 'rejected'] as const).map((key) => ({
    key,
    label: t(`states.${key}`),
    href: routes.admin.bank(key === 'waiting' ? {} : { show: key }),
    ...(key === 'waiting' && list.waiting > 0 && { count: list.waiting }),
  }));
  return (
    <>
      <PageHeader
        title={t('title')}
        note={t('note')}
        breadcrumbs={<Breadcrumbs crumbs={[{ label: payments('title'), href: routes.admin.payments() }]} />}
      />
      {maySettle && (
        <Card title={t('import.title')}>
          <div className="max-w-3xl">
            <StatementForm
              words={{
                text: t('import.text'),
                hint: t('import.hint'),
                file: t('import.file'),
                tooBig: t('import.tooBig'),
                read: t('import.read'),
              }}
            />
          </div>
        </Card>
      )}
      <TabsNav label={t('states.label')} current={search.show} tabs={tabs} />
      <Card padding="flush">
        {list.rows.length > 0 ? (
          <LineList lines={list.rows} maySettle={maySettle} />
        ) : (
          <EmptyState icon="wallet" title={t(`none.${search.show}`)} />
        )}
      </Card>
      <Pagination
        page={search.page}
        pageSize={bankPageSize}
        total={list.total}
        hrefFor={(page) => listHref<BankSearch>(routes.admin.bank(), params, { page: page === 1 ? null : page })}
      />
    </>
  );
}
