import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { currentActor } from '@/lib/people/auth/session';
import { ReleasedFilters } from '@/components/shop/released/released-filters';
import { ReleasedTable } from '@/components/shop/released/released-table';
import { WatchedNames } from '@/components/shop/released/watched-names';
import { ReleasedTabs } from '@/components/shop/released/released-tabs';
import { CartChanges } from '@/components/shop/cart/cart-changes';
import { Card } from '@/components/ui/card';
import { DownloadLink } from '@/components/ui/download-link';
import { listHref, type SearchParams } from '@/components/ui/list-url';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { shownIn } from '@/lib/money/rates/queries';
import { cart } from '@/lib/shop/cart/queries';
import { nameWatches, released } from '@/lib/shop/released/queries';
import { releasedPageSize, releasedSearch, type ReleasedSearch } from '@/lib/shop/released/schema';
import { routes } from '@/lib/base/routes';
import { asOf } from '@/lib/sync/sources/queries';

type Props = { readonly searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('released');
  return { title: t('title') };
}

export default async function ReleasedPage({ searchParams }: Props) {
  const [params, actor] = await Promise.all([searchParams, currentActor()]);
  const asked = releasedSearch.parse(params);
  const [t, { rows, total, isMore }, readAt, ownCart, watches, currency] = await Promise.all([
    getTranslations('released'),
    released(actor, asked),
    asOf(null, asked.show === 'free' ? 'deletedNames' : 'expiringNames'),
    cart(),
    nameWatches(actor),
    shownIn(actor),
  ]);
  const hrefFor = (page: number) => listHref<ReleasedSearch>(routes.released(), params, { page });
  return (
    <div className="space-y-6">
      <PageHeader title={t('title')} note={t(`note.${asked.show}`)} asOf={readAt} />
      <ReleasedTabs path={routes.released()} show={asked.show} params={params} />
      <ReleasedFilters path={routes.released()} asked={asked} currency={currency} />
      {rows.length > 0 && (
        <div className="flex justify-end">
          <DownloadLink href={listHref<ReleasedSearch>(routes.api.released(), params, {})} size="sm">
            {t('file.download')}
          </DownloadLink>
        </div>
      )}
      <CartChanges>
        <Card padding="flush">
          <ReleasedTable
            rows={rows}
            asked={asked}
            params={params}
            buying={{
              into: 'cart',
              inCart: Object.fromEntries((ownCart?.lines ?? []).map(({ ascii, id }) => [ascii, id])),
            }}
          />
        </Card>
      </CartChanges>
      <Pagination page={asked.page} pageSize={releasedPageSize} total={total} isMore={isMore} hrefFor={hrefFor} />
      {actor?.kind !== 'staff' && <WatchedNames watches={watches} pattern={asked.q} />}
    </div>
  );
}
