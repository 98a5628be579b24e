import { getTranslations } from 'next-intl/server';
import { CartChanges } from '@/components/shop/cart/cart-changes';
import { CartPanel } from '@/components/shop/search/cart-panel';
import { PriceTeaser } from '@/components/shop/search/price-teaser';
import { SearchPanel } from '@/components/shop/search/search-panel';
import { requestInfo } from '@/lib/people/auth/request';
import { currentActor } from '@/lib/people/auth/session';
import { cart } from '@/lib/shop/cart/queries';
import { priceList } from '@/lib/shop/prices/queries';
import { search } from '@/lib/shop/search/queries';
import { mostAsked } from '@/lib/shop/search/schema';

type Props = { readonly searchParams: Promise<{ readonly q?: string | string[] }> };

export default async function SearchPage({ searchParams }: Props) {
  const { q } = await searchParams;
  const asked = (typeof q === 'string' ? q : '').slice(0, mostAsked + 1);
  const [{ address }, actor] = await Promise.all([requestInfo(), currentActor()]);
  const [t, found, zones, ownCart] = await Promise.all([
    getTranslations('search'),
    asked.trim() === '' ? null : search(asked, address, actor),
    priceList(actor),
    cart(),
  ]);
  const lines = ownCart?.lines ?? [];
  const hero = (
    <div className="space-y-3 pt-2 text-center sm:pt-8">
      <h1 className="text-3xl tracking-tight text-balance sm:text-4xl">{t('title')}</h1>
      <p className="text-lg text-muted text-balance">{t('lead')}</p>
    </div>
  );
  return (
    <CartChanges>
      <SearchPanel
        asked={asked}
        found={found}
        inCart={Object.fromEntries(lines.map(({ ascii, id }) => [ascii, id]))}
        hero={hero}
        aside={ownCart && lines.length > 0 ? <CartPanel cart={ownCart} /> : null}
      >
        <PriceTeaser zones={zones.slice(0, 6)} />
      </SearchPanel>
    </CartChanges>
  );
}
