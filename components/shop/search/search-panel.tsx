'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useEffect, useState, type ReactNode } from 'react';
import { SearchResults } from '@/components/shop/search/search-results';
import { buttonStyle } from '@/components/ui/button-style';
import { Icon } from '@/components/ui/icon';
import { Spinner } from '@/components/ui/spinner';
import { useQueries } from '@/components/ui/use-queries';
import { mostAsked } from '@/lib/shop/search/most-asked';
import type { SearchResult } from '@/lib/shop/search/schema';
import { routes } from '@/lib/base/routes';

type SearchPanelProps = {
  /** The question of the address. */
  readonly asked: string;
  /** Its answer, found on the server. */
  readonly found: SearchResult | null;
  /** Names (ASCII) that are in the cart already. */
  readonly inCart: readonly string[];
  /** Shown while nothing is typed. */
  readonly children: ReactNode;
};

const debounceMs = 300;

/** One big field whose answers follow the typing; without JavaScript a form that asks the server. */
export function SearchPanel({ asked, found, inCart, children }: SearchPanelProps) {
  const [typed, setTyped] = useState(asked);
  const question = useDebounced(typed.trim());
  const answer = useQuery(
    {
      queryKey: ['availability', question],
      queryFn: ({ signal }) => ask(question, signal),
      enabled: question !== '',
      staleTime: 30_000,
      placeholderData: keepPreviousData,
      ...(found && question === asked.trim() && { initialData: found }),
    },
    useQueries(),
  );

  useEffect(() => {
    window.history.replaceState(null, '', routes.search(question));
  }, [question]);

  const isAsking = typed.trim() !== '' && (typed.trim() !== question || answer.isFetching);
  return (
    <div className="space-y-6">
      <SearchField typed={typed} onType={setTyped} isAsking={isAsking} />
      {typed.trim() === '' ? (
        children
      ) : (
        <SearchResults
          result={answer.data ?? null}
          isFailed={answer.isError}
          isAsking={isAsking}
          inCart={inCart}
          onRetry={() => void answer.refetch()}
        />
      )}
    </div>
  );
}

type SearchFieldProps = {
  readonly typed: string;
  readonly onType: (text: string) => void;
  readonly isAsking: boolean;
};

function SearchField({ typed, onType, isAsking }: SearchFieldProps) {
  const t = useTranslations('search');
  return (
    <form action={routes.search()} role="search" className="relative mx-auto max-w-3xl">
      <Icon
        name="search"
        size={24}
        className="pointer-events-none absolute start-4 top-1/2 -translate-y-1/2 text-muted"
      />
      <input
        type="search"
        name="q"
        value={typed}
        onChange={(event) => onType(event.target.value)}
        aria-label={t('field')}
        placeholder={t('placeholder')}
        data-search-input
        aria-keyshortcuts="/"
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        autoFocus
        // One more than is read: a text that the browser had cut to fit would end in another name.
        maxLength={mostAsked + 1}
        className="control h-14! rounded-xl! ps-12! pe-28! text-xl! shadow-sm sm:h-16! sm:pe-36!"
      />
      {isAsking && (
        <Spinner size={20} label={t('asking')} className="absolute end-24 top-1/2 -mt-2.5 text-muted sm:end-30" />
      )}
      <button
        type="submit"
        className={buttonStyle({
          variant: 'primary',
          size: 'lg',
          className: 'absolute end-2 top-1/2 -translate-y-1/2! max-sm:px-3.5!',
        })}
      >
        {t('submit')}
      </button>
    </form>
  );
}

async function ask(question: string, signal: AbortSignal): Promise<SearchResult> {
  const [response, { searchResult }] = await Promise.all([
    fetch(`${routes.api.availability()}?q=${encodeURIComponent(question)}`, { signal }),
    import('@/lib/shop/search/schema'),
  ]);
  if (!response.ok) throw new Error(`availability answered ${response.status}`);
  return searchResult.parse(await response.json());
}

function useDebounced(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), debounceMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
