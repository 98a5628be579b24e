import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AuthPanel } from '@/components/shop/sign-in/auth-panel';
import { ConfirmEmailForm } from '@/components/people/users/confirm-email-form';
import { DeadLink } from '@/components/shop/sign-in/dead-link';
import { currentActor } from '@/lib/people/auth/session';
import { linkAddress } from '@/lib/people/links/queries';
import { routes } from '@/lib/base/routes';

type Props = { readonly searchParams: Promise<{ readonly token?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('users');
  return { title: t('changeEmail.title') };
}

export default async function ChangeEmailPage({ searchParams }: Props) {
  const { token } = await searchParams;
  const [t, email, actor] = await Promise.all([
    getTranslations('users'),
    linkAddress('email-change', token),
    currentActor(),
  ]);
  return (
    <AuthPanel title={t('changeEmail.title')} note={email}>
      {email !== null && typeof token === 'string' ? (
        <ConfirmEmailForm token={token} />
      ) : (
        <DeadLink newHref={actor?.kind === 'staff' ? routes.admin.account() : routes.settings()} />
      )}
    </AuthPanel>
  );
}
