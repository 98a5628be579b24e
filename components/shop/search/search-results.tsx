'use client';

import { useTranslations } from 'next-intl';
import { DidYouMean } from '@/components/shop/search/did-you-mean';
import { ListedNames } from '@/components/shop/search/listed-names';
import { NameInZones } from '@/components/shop/search/name-in-zones';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { classNames } from '@/components/ui/class-names';
import { Skeleton } from '@/components/ui/skeleton';
import type { SearchResult } from '@/lib/shop/search/schema';

export type CartSeen = {
  /** Names (ASCII) that are in the cart already, each with its line. */
  readonly inCart: Readonly<Record<string, string>>;
};

type SearchResultsProps = CartSeen & {
  /** What was typed, as it stands in the field. */
  readonly question: string;
  readonly onChoose: (question: string) => void;
  /** null while the first answer is on its way. */
  readonly result: SearchResult | null;
  readonly isFailed: boolean;
  readonly isAsking: boolean;
  /** The answer is still that of an earlier question. */
  readonly isOfAnother: boolean;
  readonly onRetry: () => void;
};

export function SearchResults({
  result,
  question,
  isFailed,
  isAsking,
  isOfAnother,
  onChoose,
  onRetry,
  inCart,
}: SearchResultsProps) {
  const t = useTranslations('search');
  if (isFailed) {
    return (
      <Callout
        tone="warning"
        live
        title={t('noAnswer.title')}
        actions={<Button onClick={onRetry}>{t('noAnswer.retry')}</Button>}
      >
        {t('noAnswer.text')}
      </Callout>
    );
  }
  if (!result) return <Waiting />;
  const meant = (of: SearchResult) => <DidYouMean question={question} meant={of.meant} onChoose={onChoose} />;
  if (result.kind === 'error') {
    return (
      <Callout tone="warning" live>
        <p>{t(`errors.${result.code}`, result.values)}</p>
        {meant(result)}
      </Callout>
    );
  }
  const names = result.kind === 'list' ? result.names : [...(result.exact ? [result.exact] : []), ...result.others];
  return (
    <div aria-busy={isAsking} className={classNames('space-y-6 transition-opacity', isAsking && 'opacity-60')}>
      {/* What an earlier question may have meant goes as one types on: later it would pull the names away from under the hand. */}
      {result.meant.length > 0 && !isOfAnother && <Callout>{meant(result)}</Callout>}
      <p role="status" className="sr-only">
        {t('found', { count: names.filter(({ state }) => state === 'available').length })}
      </p>
      {result.kind === 'list' ? (
        <ListedNames list={result} {...{ question, inCart, onRetry }} />
      ) : (
        <NameInZones names={names} {...{ question, inCart, onRetry }} />
      )}
    </div>
  );
}

function Waiting() {
  return (
    <div className="space-y-6" aria-hidden>
      <Skeleton className="h-28 w-full rounded-lg" />
      <Skeleton className="h-64 w-full rounded-lg" />
    </div>
  );
}
