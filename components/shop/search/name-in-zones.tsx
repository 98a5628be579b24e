'use client';

import { useTranslations } from 'next-intl';
import { ExactName } from '@/components/shop/search/exact-name';
import { FoundRow } from '@/components/shop/search/found-row';
import type { CartSeen } from '@/components/shop/search/search-results';
import { SimilarNames } from '@/components/shop/search/similar-names';
import { UnavailableZones } from '@/components/shop/search/unavailable-zones';
import type { FoundName } from '@/lib/shop/search/schema';

type NameInZonesProps = CartSeen & {
  readonly names: readonly FoundName[];
  readonly question: string;
  readonly onRetry: () => void;
};

/** One name: the one that was asked for, or the first that is offered, larger than the rest; what cannot be had is a line. */
export function NameInZones({ names: [largest, ...others], question, onRetry, inCart }: NameInZonesProps) {
  const t = useTranslations('search');
  const free = others.filter(({ price }) => price !== null);
  const unavailable = others.filter(({ price }) => price === null);
  return (
    <>
      {largest && <ExactName key={largest.ascii} name={largest} inCart={inCart} onRetry={onRetry} />}
      {others.length > 0 && (
        <section aria-label={t('otherZones')} className="space-y-2">
          <h2 className="text-base">{t('otherZones')}</h2>
          <div className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-sm">
            {free.length > 0 && (
              <ul className="divide-y divide-line">
                {free.map((name) => (
                  <FoundRow key={name.ascii} name={name} inCart={inCart} />
                ))}
              </ul>
            )}
            <UnavailableZones names={unavailable} onRetry={onRetry} />
          </div>
        </section>
      )}
      {largest && <SimilarNames key={question} question={question} isNeeded={isGone(largest)} inCart={inCart} />}
    </>
  );
}

const isGone = ({ state }: FoundName) => state === 'taken' || state === 'reserved';
