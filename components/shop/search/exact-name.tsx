'use client';

import { useTranslations } from 'next-intl';
import { CartToggle } from '@/components/shop/search/cart-toggle';
import { NamePrice } from '@/components/shop/search/name-price';
import { NameState, useStateReason } from '@/components/shop/search/name-state';
import type { CartSeen } from '@/components/shop/search/search-results';
import { TransferLink, WhoisLink } from '@/components/shop/search/taken-links';
import { SplitName } from '@/components/shop/search/split-name';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import type { FoundName } from '@/lib/shop/search/schema';

type ExactNameProps = CartSeen & { readonly name: FoundName; readonly onRetry: () => void };

/** The very name that was asked for, larger than the rest. */
export function ExactName({ name, inCart, onRetry }: ExactNameProps) {
  const t = useTranslations('search');
  const reasonOf = useStateReason();
  return (
    <section
      aria-label={name.unicode}
      className={classNames(
        'flex flex-wrap items-center gap-x-6 gap-y-4 rounded-xl border bg-surface p-5 shadow-sm sm:p-6',
        name.state === 'available' || name.state === 'premium' ? 'border-accent-line' : 'border-line',
      )}
    >
      <div className="min-w-0 flex-1 basis-64 space-y-1.5">
        <h2 className="text-2xl leading-tight font-normal tracking-tight sm:text-3xl">
          <SplitName name={name} />
        </h2>
        <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <NameState state={name.state} />
          <p className="text-muted">{reasonOf(name)}</p>
        </div>
      </div>
      {name.price && (
        <div className="flex items-center gap-5 max-sm:w-full max-sm:justify-between">
          <NamePrice price={name.price} size="lg" />
          <CartToggle name={name} line={inCart[name.ascii]} size="lg" isMain />
        </div>
      )}
      {name.state === 'taken' && (
        <div className="flex gap-2">
          <WhoisLink name={name} />
          <TransferLink name={name} />
        </div>
      )}
      {name.state === 'unknown' && (
        <Button icon="refresh" onClick={onRetry}>
          {t('noAnswer.retry')}
        </Button>
      )}
    </section>
  );
}
