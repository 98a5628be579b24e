'use client';

import { useTranslations } from 'next-intl';
import { FoundRow } from '@/components/shop/search/found-row';
import type { CartSeen } from '@/components/shop/search/search-results';
import type { ListedRow } from '@/lib/shop/name-lists/queries';

type ListedRowsProps = CartSeen & { readonly rows: readonly ListedRow[] };

/** Names of a list with what they were found to be, in the order they were pasted in. */
export function ListedRows({ rows, inCart }: ListedRowsProps) {
  const t = useTranslations('nameLists');
  const errors = useTranslations('search.errors');
  return (
    <ul
      aria-label={t('names')}
      className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-sm"
    >
      {rows.map(({ position, typed, found, wrong }) =>
        found ? (
          <FoundRow key={position} name={found} inCart={inCart} />
        ) : (
          <li key={position} className="px-gutter py-2.5">
            <p translate="no" className="break-all text-lg">
              {typed}
            </p>
            {wrong ? (
              <p className="text-sm text-danger">{errors(wrong.code, { ...wrong })}</p>
            ) : (
              <p className="text-sm text-muted">{t('waiting')}</p>
            )}
          </li>
        ),
      )}
    </ul>
  );
}
