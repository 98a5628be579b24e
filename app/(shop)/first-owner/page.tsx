import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AuthPanel } from '@/components/shop/sign-in/auth-panel';
import { FirstOwnerForm } from '@/components/shop/sign-in/first-owner-form';
import { Callout } from '@/components/ui/callout';
import { linkAddress } from '@/lib/people/links/queries';

type Props = { readonly searchParams: Promise<{ readonly token?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn');
  return { title: t('firstOwner.title') };
}

export default async function FirstOwnerPage({ searchParams }: Props) {
  const { token } = await searchParams;
  const [t, auth, email] = await Promise.all([
    getTranslations('signIn'),
    getTranslations('auth'),
    linkAddress('first-owner', token),
  ]);
  return (
    <AuthPanel title={t('firstOwner.title')} note={email}>
      {email !== null && typeof token === 'string' ? (
        <FirstOwnerForm token={token} email={email} />
      ) : (
        <Callout tone="warning" title={auth('errors.linkDead')}>
          {t('firstOwner.again')}
        </Callout>
      )}
    </AuthPanel>
  );
}
