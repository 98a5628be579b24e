'use client';

import { AddToCart } from '@/components/shop/search/add-to-cart';
import { NamePrice } from '@/components/shop/search/name-price';
import { NameState, useStateReason } from '@/components/shop/search/name-state';
import type { CartSeen } from '@/components/shop/search/search-results';
import { SplitName } from '@/components/shop/search/split-name';
import type { FoundName } from '@/lib/shop/search/schema';

type FoundRowProps = CartSeen & { readonly name: FoundName };

/** One name of another zone: what it is, what it costs, one button. */
export function FoundRow({ name, inCart }: FoundRowProps) {
  const reasonOf = useStateReason();
  const isPlain = name.state === 'available';
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-gutter py-3">
      <div className="min-w-0 flex-1 basis-44">
        <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <SplitName name={name} className="text-lg" />
          {!isPlain && <NameState state={name.state} />}
        </div>
        {!isPlain && <p className="text-sm text-muted">{reasonOf(name)}</p>}
      </div>
      {name.price && (
        <div className="flex items-center gap-4 max-sm:w-full max-sm:justify-between">
          <NamePrice price={name.price} />
          <AddToCart name={name} isInCart={inCart.includes(name.ascii)} />
        </div>
      )}
    </li>
  );
}
