import { getTranslations } from 'next-intl/server';
import { CartBar } from '@/components/shop/search/cart-bar';
import { PriceTeaser } from '@/components/shop/search/price-teaser';
import { SearchPanel } from '@/components/shop/search/search-panel';
import { requestInfo } from '@/lib/people/auth/request';
import { cart } from '@/lib/shop/cart/queries';
import { priceList } from '@/lib/shop/prices/queries';
import { search } from '@/lib/shop/search/queries';
import { mostAsked } from '@/lib/shop/search/schema';

type Props = { readonly searchParams: Promise<{ readonly q?: string | string[] }> };

export default async function SearchPage({ searchParams }: Props) {
  const { q } = await searchParams;
  const asked = (typeof q === 'string' ? q : '').slice(0, mostAsked + 1);
  const { address } = await requestInfo();
  const [t, found, zones, ownCart] = await Promise.all([
    getTranslations('search'),
    asked.trim() === '' ? null : search(asked, address),
    priceList(),
    cart(),
  ]);
  return (
    <div className="space-y-8">
      <div className="mx-auto max-w-3xl space-y-3 pt-2 text-center sm:pt-8">
        <h1 className="text-3xl tracking-tight text-balance sm:text-4xl">{t('title')}</h1>
        <p className="text-lg text-muted text-balance">{t('lead')}</p>
      </div>
      <SearchPanel asked={asked} found={found} inCart={ownCart?.lines.map(({ ascii }) => ascii) ?? []}>
        <PriceTeaser zones={zones.slice(0, 6)} />
      </SearchPanel>
      {ownCart && ownCart.lines.length > 0 && <CartBar count={ownCart.lines.length} total={ownCart.total} />}
    </div>
  );
}
