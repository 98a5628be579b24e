'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { SubmitButton } from '@/components/forms/submit-button';
import { Card } from '@/components/ui/card';
import { Money } from '@/components/ui/money';
import type { Money as MoneyValue } from '@/lib/base/values/money';
import type { Cart } from '@/lib/shop/cart/cart';

export type PayLayoutProps = {
  readonly cart: Pick<Cart, 'id' | 'total' | 'perYearLater'>;
  /** Nothing is lacking but the press of the button. */
  readonly canPay: boolean;
  /** What is paid by a provider, because the wallet lacks it; null where it lacks nothing. */
  readonly lacks: MoneyValue | null;
  readonly ownerTitle: string;
  /** Who will own the names; null where that is chosen apart for each group of zones. */
  readonly owner: ReactNode;
  /** How it is paid, and what happens then. */
  readonly children: ReactNode;
  /** What is bought, above the button. */
  readonly summary: ReactNode;
};

/** Inside the form: who owns the names, what is paid, and the button, which stays in sight. */
export function PayLayout({ cart, canPay, lacks, ownerTitle, owner, children, summary }: PayLayoutProps) {
  const t = useTranslations('checkout.pay');
  const { total, perYearLater } = cart;
  return (
    <div className="max-lg:space-y-6 lg:grid lg:grid-cols-[minmax(0,1fr)_20rem] lg:items-start lg:gap-6">
      <div className="min-w-0 space-y-6">
        {owner !== null && (
          <Card title={ownerTitle} id="owner">
            <div className="space-y-5">{owner}</div>
          </Card>
        )}
        {children}
      </div>
      <aside aria-label={t('order')} className="space-y-4 lg:sticky lg:top-20">
        {summary}
        <SubmitButton size="lg" disabled={!canPay} className="w-full max-lg:hidden!">
          <span>
            {t.rich(lacks ? 'online' : 'button', { total: () => <Money value={lacks ?? total} wholeUnits="short" /> })}
          </span>
        </SubmitButton>
      </aside>
      <div className="sticky bottom-3 z-20 flex items-center justify-between gap-4 rounded-xl border border-line-strong bg-raised px-4 py-3 shadow-lg lg:hidden">
        <p className="text-sm">
          <span className="block font-semibold">
            {t.rich('now', { total: () => <Money value={total} wholeUnits="short" /> })}
          </span>
          <span className="text-muted">
            {t.rich('later', { total: () => <Money value={perYearLater} wholeUnits="short" /> })}
          </span>
        </p>
        <SubmitButton disabled={!canPay}>
          {lacks ? t.rich('button', { total: () => <Money value={lacks} wholeUnits="short" /> }) : t('short')}
        </SubmitButton>
      </div>
    </div>
  );
}
