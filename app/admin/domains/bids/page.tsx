import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SyncNowButton } from '@/components/desk/registrar/sync-now-button';
import { BidTable } from '@/components/portfolio/bids/bid-table';
import { LockNote } from '@/components/portfolio/bids/lock-note';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { routes } from '@/lib/base/routes';
import { may } from '@/lib/people/access/policy';
import { requireStaff } from '@/lib/people/auth/guards';
import { bidRows, nextBidLock } from '@/lib/portfolio/bids/queries';
import { asOf } from '@/lib/sync/sources/queries';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('bids');
  return { title: t('title') };
}

export default async function BidsPage() {
  const actor = await requireStaff();
  const [t, domains, syncNow, rows, readAt] = await Promise.all([
    getTranslations('bids'),
    getTranslations('domains.admin').then((words) => words('title')),
    getTranslations('registrar.sync').then((sync) => sync('now')),
    bidRows(actor),
    asOf(actor, 'bids'),
  ]);
  const mayBid = may(actor, 'customers.change');
  return (
    <>
      <PageHeader
        title={t('title')}
        note={t('note')}
        asOf={readAt}
        breadcrumbs={<Breadcrumbs crumbs={[{ label: domains, href: routes.admin.domains() }]} />}
        actions={
          <>
            {may(actor, 'registrar.sync') && <SyncNowButton source="bids" label={syncNow} />}
            {mayBid && (
              <ButtonLink href={routes.admin.bidNew()} variant="primary" size="sm">
                {t('new')}
              </ButtonLink>
            )}
          </>
        }
      />
      <div className="space-y-5">
        <LockNote lock={nextBidLock()} />
        <Card padding="flush">
          {rows.length > 0 ? (
            <BidTable rows={rows} mayBid={mayBid} />
          ) : (
            <EmptyState
              icon="domain"
              title={t('empty')}
              action={
                <ButtonLink href={routes.admin.released({ show: 'expiring' })} size="sm">
                  {t('toExpiring')}
                </ButtonLink>
              }
            >
              {t('emptyText')}
            </EmptyState>
          )}
        </Card>
      </div>
    </>
  );
}
