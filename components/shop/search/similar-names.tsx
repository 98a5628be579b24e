'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FoundRow } from '@/components/shop/search/found-row';
import type { CartSeen } from '@/components/shop/search/search-results';
import { Button } from '@/components/ui/button';
import { useQueries } from '@/components/ui/use-queries';
import type { Suggested } from '@/lib/shop/search/schema';
import { routes } from '@/lib/base/routes';

type SimilarNamesProps = CartSeen & {
  readonly question: string;
  /** The name that was asked for cannot be had: others are looked for without being asked to. */
  readonly isNeeded: boolean;
};

/** Names like the one that was asked for. Each word costs the visitors a call, so it is asked for where it helps. */
export function SimilarNames({ question, isNeeded, inCart }: SimilarNamesProps) {
  const t = useTranslations('search.similar');
  const [isWanted, setIsWanted] = useState(false);
  const answer = useQuery(
    {
      queryKey: ['suggestions', question],
      queryFn: ({ signal }) => ask(question, signal),
      enabled: isNeeded || isWanted,
      staleTime: 10 * 60_000,
      retry: false,
    },
    useQueries(),
  );
  const names = answer.data?.names ?? null;
  if (!isNeeded && !isWanted) {
    return (
      <Button variant="ghost" icon="search" onClick={() => setIsWanted(true)}>
        {t('show')}
      </Button>
    );
  }
  if (!answer.isFetching && (answer.isError || names === null)) return <p className="text-muted">{t('noAnswer')}</p>;
  return (
    <section aria-label={t('title')} aria-busy={answer.isFetching} className="space-y-2">
      <h2 className="text-base">{t('title')}</h2>
      <p role="status" className={names && names.length > 0 ? 'sr-only' : 'text-muted'}>
        {names === null ? t('asking') : t('found', { count: names.length })}
      </p>
      {names && names.length > 0 && (
        <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-sm">
          {names.map((name) => (
            <FoundRow key={name.ascii} name={name} inCart={inCart} />
          ))}
        </ul>
      )}
    </section>
  );
}

async function ask(question: string, signal: AbortSignal): Promise<Suggested> {
  const [response, { suggested }] = await Promise.all([
    fetch(routes.api.suggestions(question), { signal }),
    import('@/lib/shop/search/schema'),
  ]);
  if (!response.ok) throw new Error(`suggestions answered ${response.status}`);
  return suggested.parse(await response.json());
}
