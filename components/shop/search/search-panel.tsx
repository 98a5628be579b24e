'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState, type ClipboardEvent, type ReactNode } from 'react';
import { isLongList, keepPasted } from '@/components/shop/search/pasted';
import { SearchResults } from '@/components/shop/search/search-results';
import { classNames } from '@/components/ui/class-names';
import { buttonStyle } from '@/components/ui/button-style';
import { Icon } from '@/components/ui/icon';
import { Spinner } from '@/components/ui/spinner';
import { useQueries } from '@/components/ui/use-queries';
import { useTypedEarly } from '@/components/ui/use-typed-early';
import { mostAsked } from '@/lib/shop/search/most-asked';
import type { SearchResult } from '@/lib/shop/search/schema';
import { routes } from '@/lib/base/routes';

type SearchPanelProps = {
  /** The question of the address. */
  readonly asked: string;
  /** Its answer, found on the server. */
  readonly found: SearchResult | null;
  /** Names (ASCII) that are in the cart already, each with its line. */
  readonly inCart: Readonly<Record<string, string>>;
  /** Says what this is for, for as long as nothing is typed. */
  readonly hero: ReactNode;
  /** Beside the results, or under them: the cart. */
  readonly aside: ReactNode;
  /** Shown while nothing is typed. */
  readonly children: ReactNode;
};

const debounceMs = 300;

/** One big field whose answers follow the typing; without JavaScript a form that asks the server. */
export function SearchPanel({ asked, found, inCart, hero, aside, children }: SearchPanelProps) {
  const t = useTranslations('search');
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

  const isBlank = typed.trim() === '';
  const isAsking = !isBlank && (typed.trim() !== question || answer.isFetching);
  const hasAside = aside !== null;
  return (
    <div
      className={classNames(
        hasAside && 'max-lg:space-y-6 lg:grid lg:grid-cols-[minmax(0,1fr)_20rem] lg:items-start lg:gap-x-8',
      )}
    >
      <div className={classNames('min-w-0 space-y-6', !hasAside && 'mx-auto max-w-3xl')}>
        {isBlank ? hero : <h1 className="sr-only">{t('title')}</h1>}
        <SearchField typed={typed} onType={setTyped} isAsking={isAsking} isLarge={isBlank} />
        {isBlank ? (
          children
        ) : (
          <SearchResults
            result={answer.data ?? null}
            question={typed.trim()}
            isFailed={answer.isError}
            isAsking={isAsking}
            isOfAnother={typed.trim() !== question || answer.isPlaceholderData}
            inCart={inCart}
            onChoose={setTyped}
            onRetry={() => void answer.refetch()}
          />
        )}
      </div>
      {aside}
    </div>
  );
}

type SearchFieldProps = {
  readonly typed: string;
  readonly onType: (text: string) => void;
  readonly isAsking: boolean;
  /** Until there are results, which matter more then. */
  readonly isLarge: boolean;
};

function SearchField({ typed, onType, isAsking, isLarge }: SearchFieldProps) {
  const t = useTranslations('search');
  const field = useRef<HTMLInputElement>(null);
  const router = useRouter();
  useTypedEarly(() => field.current && onType(field.current.value));
  return (
    <form action={routes.search()} role="search" className="relative">
      <Icon
        name="search"
        size={24}
        className="pointer-events-none absolute start-4 top-1/2 -translate-y-1/2 text-muted"
      />
      <input
        ref={field}
        type="search"
        name="q"
        value={typed}
        onChange={(event) => onType(event.target.value)}
        onPaste={paste}
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
        className={classNames(
          'control rounded-xl! ps-12! pe-28! shadow-sm sm:pe-36!',
          isLarge ? 'h-14! text-xl! sm:h-16!' : 'h-13! text-lg!',
        )}
      />
      {isAsking && (
        <Spinner size={20} label={t('asking')} className="absolute end-24 top-1/2 -mt-2.5 text-muted sm:end-30" />
      )}
      <button
        type="submit"
        className={buttonStyle({
          variant: 'primary',
          size: isLarge ? 'lg' : 'md',
          className: 'absolute end-2 top-1/2 -translate-y-1/2! max-sm:px-3.5!',
        })}
      >
        {t('submit')}
      </button>
    </form>
  );

  // A field of one line would run its lines together.
  function paste(event: ClipboardEvent): void {
    const pasted = event.clipboardData.getData('text/plain');
    if (!isLongList(pasted)) return;
    event.preventDefault();
    keepPasted(pasted);
    router.push(routes.nameLists());
  }
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
