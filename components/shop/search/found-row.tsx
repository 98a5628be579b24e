'use client';

import { CartToggle } from '@/components/shop/search/cart-toggle';
import { NamePrice } from '@/components/shop/search/name-price';
import { NameState, useStateReason } from '@/components/shop/search/name-state';
import type { CartSeen } from '@/components/shop/search/search-results';
import { TransferLink, WhoisLink } from '@/components/shop/search/taken-links';
import { SplitName } from '@/components/shop/search/split-name';
import type { FoundName } from '@/lib/shop/search/schema';

type FoundRowProps = CartSeen & { readonly name: FoundName };

/** One name: what it is where that is not simply free, what it costs, one button. */
export function FoundRow({ name, inCart }: FoundRowProps) {
  const reasonOf = useStateReason();
  const isPlain = name.state === 'available';
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 px-gutter py-2 max-sm:py-2.5">
      <div className="min-w-0 flex-1 basis-40">
        <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <SplitName name={name} className="text-lg" />
          {!isPlain && <NameState state={name.state} />}
        </div>
        {!isPlain && <p className="text-sm text-muted">{reasonOf(name)}</p>}
      </div>
      {name.state === 'taken' && (
        <div className="flex gap-2">
          <WhoisLink name={name} size="sm" />
          <TransferLink name={name} size="sm" />
        </div>
      )}
      {name.price && (
        <div className="flex items-center gap-4 max-sm:w-full max-sm:justify-between">
          <NamePrice price={name.price} />
          <CartToggle name={name} line={inCart[name.ascii]} />
        </div>
      )}
    </li>
  );
}
