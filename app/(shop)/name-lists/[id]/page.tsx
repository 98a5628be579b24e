import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { CartChanges } from '@/components/shop/cart/cart-changes';
import { AskAgainButton } from '@/components/shop/name-lists/ask-again-button';
import { ListFilters } from '@/components/shop/name-lists/list-filters';
import { ListProgress } from '@/components/shop/name-lists/list-progress';
import { ListedRows } from '@/components/shop/name-lists/listed-rows';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { DownloadLink } from '@/components/ui/download-link';
import { NothingFound } from '@/components/ui/nothing-found';
import { listHref, type SearchParams } from '@/components/ui/list-url';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { currentActor } from '@/lib/people/auth/session';
import { cart } from '@/lib/shop/cart/queries';
import { nameList } from '@/lib/shop/name-lists/queries';
import { nameListPageSize, nameListSearch, type NameListSearch } from '@/lib/shop/name-lists/schema';
import { routes } from '@/lib/base/routes';

type Props = { readonly params: Promise<{ readonly id: string }>; readonly searchParams: Promise<SearchParams> };

/** An address that nobody else is to find. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('nameLists');
  return { title: t('title'), robots: { index: false } };
}

export default async function NameListPage({ params, searchParams }: Props) {
  const [{ id }, search, actor] = await Promise.all([params, searchParams, currentActor()]);
  const asked = nameListSearch.parse(search);
  const [t, list, ownCart] = await Promise.all([getTranslations('nameLists'), nameList(actor, id, asked), cart()]);
  if (!list) notFound();
  const file = listHref<NameListSearch>(routes.api.nameList(id), search, {});
  return (
    <div className="mx-auto max-w-4xl space-y-6">
      <PageHeader
        title={t('title')}
        actions={
          <>
            <DownloadLink href={file}>{t('file.download')}</DownloadLink>
            <ButtonLink href={routes.nameLists()}>{t('another')}</ButtonLink>
          </>
        }
      />
      <Card>
        <div className="space-y-4">
          <ListProgress listId={id} total={list.total} waiting={list.waiting} />
          {list.waiting === 0 && list.counts.unknown > 0 && <AskAgainButton listId={id} count={list.counts.unknown} />}
        </div>
      </Card>
      <ListFilters list={list} asked={asked} params={search} />
      {list.rows.length === 0 ? (
        <Card padding="flush">
          <NothingFound title={t('none')} action={t('all')} href={routes.nameList(id)}>
            {t('noneText')}
          </NothingFound>
        </Card>
      ) : (
        <CartChanges>
          <ListedRows
            rows={list.rows}
            inCart={Object.fromEntries((ownCart?.lines ?? []).map(({ ascii, id: line }) => [ascii, line]))}
          />
        </CartChanges>
      )}
      <Pagination
        page={asked.page}
        pageSize={nameListPageSize}
        total={list.matching}
        hrefFor={(page) => listHref<NameListSearch>(routes.nameList(id), search, { page })}
      />
    </div>
  );
}
