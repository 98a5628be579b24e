'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FoundRow } from '@/components/shop/search/found-row';
import { SimilarFilters } from '@/components/shop/search/similar-filters';
import type { CartSeen } from '@/components/shop/search/search-results';
import { Button } from '@/components/ui/button';
import { useQueries } from '@/components/ui/use-queries';
import type { Suggested } from '@/lib/shop/search/schema';
import { everySimilar, similarIn } from '@/lib/shop/search/similar';
import { routes } from '@/lib/base/routes';

type SimilarNamesProps = CartSeen & {
  readonly question: string;
  /** The name that was asked for cannot be had: others are looked for without being asked to. */
  readonly isNeeded: boolean;
};

/** Names shown at once: a long list is read by nobody. */
const step = 8;

/** Names like the one that was asked for. Each word costs the visitors a call, so it is asked for where it helps. */
export function SimilarNames({ question, isNeeded, inCart }: SimilarNamesProps) {
  const t = useTranslations('search.similar');
  const [isWanted, setIsWanted] = useState(false);
  const [hyphens, setHyphens] = useState(false);
  const [filter, setFilter] = useState(everySimilar);
  const [shown, setShown] = useState(step);
  const search = { q: question, ...(hyphens && { hyphens: 1 }), ...(filter.withoutPremium && { checked: 1 }) };
  const answer = useQuery(
    {
      queryKey: ['suggestions', search],
      queryFn: ({ signal }) => ask(routes.api.suggestions(search), signal),
      enabled: isNeeded || isWanted,
      staleTime: 10 * 60_000,
      placeholderData: keepPreviousData,
      retry: false,
    },
    useQueries(),
  );
  const all = answer.data?.names ?? null;
  if (!isNeeded && !isWanted) {
    return (
      <Button variant="ghost" icon="search" onClick={() => setIsWanted(true)}>
        {t('show')}
      </Button>
    );
  }
  if (!answer.isFetching && (answer.isError || all === null)) return <p className="text-muted">{t('noAnswer')}</p>;
  const names = all && similarIn(all, filter);
  const left = names ? Math.max(0, names.length - shown) : 0;
  return (
    <section aria-label={t('title')} aria-busy={answer.isFetching} className="space-y-3">
      <h2 className="text-base">{t('title')}</h2>
      {all && (
        <SimilarFilters
          zones={[...new Set(all.map(({ tld }) => tld))]}
          filter={filter}
          onFilter={(changed) => {
            setFilter(changed);
            setShown(step);
          }}
          hyphens={hyphens}
          onHyphens={setHyphens}
        />
      )}
      <p role="status" className={names && names.length > 0 ? 'sr-only' : 'text-muted'}>
        {names === null ? t('asking') : t('found', { count: names.length })}
      </p>
      {names && names.length > 0 && (
        <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-sm">
          {names.slice(0, shown).map((name) => (
            <FoundRow key={name.ascii} name={name} inCart={inCart} />
          ))}
        </ul>
      )}
      {left > 0 && <Button onClick={() => setShown(shown + 3 * step)}>{t('more', { count: left })}</Button>}
    </section>
  );
}

async function ask(address: string, signal: AbortSignal): Promise<Suggested> {
  const [response, { suggested }] = await Promise.all([fetch(address, { signal }), import('@/lib/shop/search/schema')]);
  if (!response.ok) throw new Error(`suggestions answered ${response.status}`);
  return suggested.parse(await response.json());
}
