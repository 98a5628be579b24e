import { Fragment } from 'react';
import { Money } from '@/components/ui/money';
import type { Money as Amount } from '@/lib/base/values/money';

/** Sums of several currencies, beside each other: they are never added. */
export function Sums({ sums }: { readonly sums: readonly Amount[] }) {
  return sums.map((sum, index) => (
    <Fragment key={sum.currency}>
      {index > 0 && ', '}
      <Money value={sum} className="font-medium text-text" />
    </Fragment>
  ));
}
