import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Money } from '@/components/ui/money';
import type { ZonePrice } from '@/lib/shop/prices/queries';
import { routes } from '@/lib/base/routes';

/** What the most wanted zones cost, before anything is typed. */
export function PriceTeaser({ zones }: { readonly zones: readonly ZonePrice[] }) {
  const t = useTranslations('search');
  if (zones.length === 0) return null;
  return (
    <section aria-label={t('teaser')} className="mx-auto max-w-3xl space-y-3">
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {zones.map(({ tld, price }) => (
          <li key={tld} className="rounded-lg border border-line bg-surface px-4 py-3 shadow-sm">
            <p className="text-lg font-semibold" translate="no">
              .{tld}
            </p>
            <p className="text-base">
              <Money value={price.first} wholeUnits="short" />
            </p>
            <p className="text-sm text-muted">
              {t.rich('renewal', { price: () => <Money value={price.renew} wholeUnits="short" /> })}
            </p>
          </li>
        ))}
      </ul>
      <p className="flex flex-wrap justify-center gap-x-6 gap-y-2">
        <Link href={routes.prices()} className="text-link">
          {t('allPrices')}
        </Link>
        <Link href={routes.nameLists()} className="text-link">
          {t('toList')}
        </Link>
        <Link href={routes.released()} className="text-link">
          {t('toReleased')}
        </Link>
      </p>
    </section>
  );
}
