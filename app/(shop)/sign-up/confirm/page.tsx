import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AuthPanel } from '@/components/shop/sign-in/auth-panel';
import { ChoosePasswordForm } from '@/components/shop/sign-in/choose-password-form';
import { DeadLink } from '@/components/shop/sign-in/dead-link';
import { linkAddress } from '@/lib/people/links/queries';
import { routes } from '@/lib/base/routes';

type Props = { readonly searchParams: Promise<{ readonly token?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn');
  return { title: t('confirm.title') };
}

export default async function ConfirmSignUpPage({ searchParams }: Props) {
  const { token } = await searchParams;
  const [t, email] = await Promise.all([getTranslations('signIn'), linkAddress('sign-up', token)]);
  return (
    <AuthPanel title={t('confirm.title')} note={email}>
      {email !== null && typeof token === 'string' ? (
        <ChoosePasswordForm cause="signUp" token={token} email={email} />
      ) : (
        <DeadLink newHref={routes.signUp()} />
      )}
    </AuthPanel>
  );
}
