import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { CartSummaryList } from '@/components/shop/cart/cart-summary-list';
import { SignUpClosed } from '@/components/shop/sign-in/sign-up-closed';
import { SignUpForm } from '@/components/shop/sign-in/sign-up-form';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import type { LegalVersion } from '@/lib/people/legal/kinds';
import type { Settings } from '@/lib/people/settings/schema';
import type { Cart } from '@/lib/shop/cart/cart';
import type { Currency } from '@/lib/base/values/money';
import { routes } from '@/lib/base/routes';

type NewcomerProps = {
  readonly cart: Cart;
  readonly settings: Pick<Settings, 'signUpOpen' | 'supportEmail'>;
  readonly texts: readonly LegalVersion[];
  readonly isMailSetUp: boolean;
  readonly currencies: readonly Currency[];
};

const later = ['owner', 'payment', 'next'] as const;

/** The checkout of somebody who is not signed in: the account first, the other steps as headings. */
export function Newcomer({ cart, settings, texts, isMailSetUp, currencies }: NewcomerProps) {
  const t = useTranslations('checkout');
  const signIn = (words: ReactNode) => (
    <Link href={routes.signIn(routes.checkout())} className="text-link">
      {words}
    </Link>
  );
  return (
    <div className="space-y-6">
      <PageHeader title={t('title')} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="space-y-6">
          <Card title={t('newcomer.title')} note={t.rich('newcomer.haveAccount', { link: signIn })}>
            {settings.signUpOpen ? (
              <SignUpForm
                returnTo={routes.checkout()}
                isMailSetUp={isMailSetUp}
                texts={texts}
                currencies={currencies}
              />
            ) : (
              <SignUpClosed email={settings.supportEmail} />
            )}
          </Card>
          <Card title={t('newcomer.later')}>
            <ol className="list-decimal space-y-2 ps-5 marker:text-muted">
              {later.map((step) => (
                <li key={step}>
                  <span className="font-medium">{t(`newcomer.${step}`)}</span>{' '}
                  <span className="text-muted">{t(`newcomer.${step}Note`)}</span>
                </li>
              ))}
            </ol>
          </Card>
        </div>
        <CartSummaryList cart={cart} />
      </div>
    </div>
  );
}
