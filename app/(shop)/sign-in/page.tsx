import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { AuthPanel } from '@/components/shop/sign-in/auth-panel';
import { SignInForm } from '@/components/shop/sign-in/sign-in-form';
import { Callout } from '@/components/ui/callout';
import { landingOf } from '@/lib/people/auth/landing';
import { safeReturnTo } from '@/lib/people/auth/return-to';
import { currentActor } from '@/lib/people/auth/session';
import { routes } from '@/lib/base/routes';
import { currentSettings } from '@/lib/people/settings/queries';

type Props = {
  readonly searchParams: Promise<Readonly<Partial<Record<'returnTo' | 'password' | 'email', string | string[]>>>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn');
  return { title: t('signIn.title') };
}

export default async function SignInPage({ searchParams }: Props) {
  const asked = await searchParams;
  const returnTo = safeReturnTo(asked.returnTo);
  const [t, actor, settings] = await Promise.all([getTranslations('signIn'), currentActor(), currentSettings()]);
  if (actor) redirect(landingOf(actor.kind, returnTo));
  const signUpLink = (words: ReactNode) => (
    <Link href={routes.signUp(returnTo ?? undefined)} className="text-link">
      {words}
    </Link>
  );
  return (
    <AuthPanel
      title={t('signIn.title')}
      footer={settings.signUpOpen && t.rich('signIn.noAccount', { link: signUpLink })}
    >
      {asked.password === 'changed' && (
        <Callout tone="success" className="mb-5">
          {t('reset.done')}
        </Callout>
      )}
      {asked.email === 'changed' && (
        <Callout tone="success" className="mb-5">
          {t('changeEmail.done')}
        </Callout>
      )}
      <SignInForm returnTo={returnTo} />
    </AuthPanel>
  );
}
