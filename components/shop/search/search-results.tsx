'use client';

import { useTranslations } from 'next-intl';
import { ExactName } from '@/components/shop/search/exact-name';
import { FoundRow } from '@/components/shop/search/found-row';
import { ListedNames } from '@/components/shop/search/listed-names';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { classNames } from '@/components/ui/class-names';
import { Skeleton } from '@/components/ui/skeleton';
import type { FoundName, SearchResult } from '@/lib/shop/search/schema';

export type CartSeen = {
  /** Names (ASCII) that are in the cart already. */
  readonly inCart: readonly string[];
};

type SearchResultsProps = CartSeen & {
  /** null while the first answer is on its way. */
  readonly result: SearchResult | null;
  readonly isFailed: boolean;
  readonly isAsking: boolean;
  readonly onRetry: () => void;
};

export function SearchResults({ result, isFailed, isAsking, onRetry, ...cart }: SearchResultsProps) {
  const t = useTranslations('search');
  if (isFailed) {
    return (
      <Callout
        tone="warning"
        live
        title={t('noAnswer.title')}
        actions={<Button onClick={onRetry}>{t('noAnswer.retry')}</Button>}
        className="mx-auto max-w-3xl"
      >
        {t('noAnswer.text')}
      </Callout>
    );
  }
  if (!result) return <Waiting />;
  if (result.kind === 'error') {
    return (
      <Callout tone="warning" live className="mx-auto max-w-3xl">
        {t(`errors.${result.code}`, result.values)}
      </Callout>
    );
  }
  const names = result.kind === 'list' ? result.names : [...(result.exact ? [result.exact] : []), ...result.others];
  return (
    <div
      aria-busy={isAsking}
      className={classNames('mx-auto max-w-3xl space-y-4 transition-opacity', isAsking && 'opacity-60')}
    >
      <p role="status" className="sr-only">
        {t('found', { count: names.filter(({ state }) => state === 'available').length })}
      </p>
      {result.kind === 'list' ? (
        <ListedNames list={result} {...cart} onRetry={onRetry} />
      ) : (
        <NameInZones names={names} {...cart} onRetry={onRetry} />
      )}
    </div>
  );
}

type NameInZonesProps = CartSeen & { readonly names: readonly FoundName[]; readonly onRetry: () => void };

/** One name: the one that was asked for, or the first that is offered, larger than the rest. */
function NameInZones({ names: [largest, ...others], onRetry, ...cart }: NameInZonesProps) {
  const t = useTranslations('search');
  return (
    <>
      {largest && <ExactName key={largest.ascii} name={largest} {...cart} onRetry={onRetry} />}
      {others.length > 0 && (
        <section aria-label={t('otherZones')} className="space-y-2">
          <h2 className="text-base text-muted">{t('otherZones')}</h2>
          <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-sm">
            {others.map((name) => (
              <FoundRow key={name.ascii} name={name} {...cart} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Waiting() {
  return (
    <div className="mx-auto max-w-3xl space-y-4" aria-hidden>
      <Skeleton className="h-28 w-full rounded-lg" />
      <Skeleton className="h-64 w-full rounded-lg" />
    </div>
  );
}
