'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { keepPasted } from '@/components/shop/search/pasted';
import { FoundRow } from '@/components/shop/search/found-row';
import type { CartSeen } from '@/components/shop/search/search-results';
import { Button } from '@/components/ui/button';
import { routes } from '@/lib/base/routes';
import type { SearchResult } from '@/lib/shop/search/schema';

type ListedNamesProps = CartSeen & {
  readonly list: Extract<SearchResult, { kind: 'list' }>;
  /** The list as it was typed. */
  readonly question: string;
  readonly onRetry: () => void;
};

/** Each name of a list that was typed or pasted, and what of it is no name. */
export function ListedNames({ list: { names, wrong, left }, question, onRetry, ...cart }: ListedNamesProps) {
  const t = useTranslations('search');
  return (
    <section aria-label={t('listed')} className="space-y-2">
      <h2 className="text-base">{t('listed')}</h2>
      <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-sm">
        {wrong.map(({ typed, code, values }) => (
          <li key={typed} className="px-gutter py-3">
            <p translate="no" className="break-all text-lg">
              {typed}
            </p>
            <p className="text-sm text-danger">{t(`errors.${code}`, values)}</p>
          </li>
        ))}
        {names.map((name) => (
          <FoundRow key={name.ascii} name={name} {...cart} />
        ))}
      </ul>
      {left > 0 && (
        <p className="text-muted">
          {t.rich('left', {
            count: left,
            list: (words) => (
              <Link href={routes.nameLists()} onClick={() => keepPasted(question)} className="text-link">
                {words}
              </Link>
            ),
          })}
        </p>
      )}
      {names.some(({ state }) => state === 'unknown') && (
        <Button icon="refresh" onClick={onRetry}>
          {t('askAgain')}
        </Button>
      )}
    </section>
  );
}
