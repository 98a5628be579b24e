import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SyncNowButton } from '@/components/desk/registrar/sync-now-button';
import { AskedList } from '@/components/portfolio/other-accounts/asked-list';
import { EnteringTable } from '@/components/portfolio/other-accounts/entering-table';
import { PushForm } from '@/components/portfolio/other-accounts/push-form';
import { RequestForm } from '@/components/portfolio/other-accounts/request-form';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import type { SearchParams } from '@/components/ui/list-url';
import { PageHeader } from '@/components/ui/page-header';
import { may } from '@/lib/people/access/policy';
import { requireStaff } from '@/lib/people/auth/guards';
import { askedOfAccounts, enteringDomains } from '@/lib/portfolio/other-accounts/queries';
import { otherAccountsSearch } from '@/lib/portfolio/other-accounts/schema';
import { asOf } from '@/lib/sync/sources/queries';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('otherAccounts');
  return { title: t('title') };
}

export default async function OtherAccountsPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  const actor = await requireStaff();
  const [t, syncNow, params, entering, asked, readAt] = await Promise.all([
    getTranslations('otherAccounts'),
    getTranslations('registrar.sync').then((sync) => sync('now')),
    searchParams,
    enteringDomains(actor),
    askedOfAccounts(actor),
    asOf(actor, 'entering'),
  ]);
  const mayChange = may(actor, 'customers.change');
  return (
    <>
      <PageHeader
        title={t('title')}
        note={t('lead')}
        asOf={readAt}
        actions={may(actor, 'registrar.sync') && <SyncNowButton source="entering" label={syncNow} />}
      />
      <div className="space-y-5">
        <Card title={t('entering.title')} note={t('entering.note')} padding="flush">
          {entering.length > 0 ? (
            <EnteringTable rows={entering} mayAnswer={mayChange} />
          ) : (
            <EmptyState icon="domain" title={t('entering.none')}>
              {t('entering.noneText')}
            </EmptyState>
          )}
        </Card>
        {mayChange && (
          <div className="grid items-start gap-5 lg:grid-cols-2">
            <Card title={t('push.title')} note={t('push.note')}>
              <PushForm name={otherAccountsSearch.parse(params).name} />
            </Card>
            <Card title={t('request.title')} note={t('request.note')}>
              <RequestForm />
            </Card>
          </div>
        )}
        <Card title={t('asked')}>
          <AskedList rows={asked} />
        </Card>
      </div>
    </>
  );
}
