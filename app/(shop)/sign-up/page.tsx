import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { AuthPanel } from '@/components/shop/sign-in/auth-panel';
import { SignUpClosed } from '@/components/shop/sign-in/sign-up-closed';
import { SignUpForm } from '@/components/shop/sign-in/sign-up-form';
import { offeredCurrencies } from '@/lib/money/rates/queries';
import { landingOf } from '@/lib/people/auth/landing';
import { safeReturnTo } from '@/lib/people/auth/return-to';
import { currentActor } from '@/lib/people/auth/session';
import { currentTexts } from '@/lib/people/legal/queries';
import { isMailSetUp } from '@/lib/people/mail/queries';
import { routes } from '@/lib/base/routes';
import { currentSettings } from '@/lib/people/settings/queries';

type Props = { readonly searchParams: Promise<{ readonly returnTo?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn');
  return { title: t('signUp.title') };
}

export default async function SignUpPage({ searchParams }: Props) {
  const returnTo = safeReturnTo((await searchParams).returnTo);
  const [t, actor, settings, texts, currencies] = await Promise.all([
    getTranslations('signIn'),
    currentActor(),
    currentSettings(),
    currentTexts(),
    offeredCurrencies(),
  ]);
  if (actor) redirect(landingOf(actor.kind, returnTo));
  const signInLink = (words: ReactNode) => (
    <Link href={routes.signIn(returnTo ?? undefined)} className="text-link">
      {words}
    </Link>
  );
  return (
    <AuthPanel
      title={t('signUp.title')}
      note={t('signUp.note')}
      footer={t.rich('signUp.haveAccount', { link: signInLink })}
    >
      {settings.signUpOpen ? (
        <SignUpForm returnTo={returnTo} isMailSetUp={isMailSetUp()} texts={texts} currencies={currencies} />
      ) : (
        <SignUpClosed email={settings.supportEmail} />
      )}
    </AuthPanel>
  );
}
