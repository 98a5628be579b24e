import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { AuthPanel } from '@/components/shop/sign-in/auth-panel';
import { ConsentsForm } from '@/components/people/legal/consents-form';
import { requireCustomer } from '@/lib/people/auth/guards';
import { landingOf } from '@/lib/people/auth/landing';
import { safeReturnTo } from '@/lib/people/auth/return-to';
import { textsToAgree } from '@/lib/people/legal/queries';

type Props = { readonly searchParams: Promise<{ readonly returnTo?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('legal.consents');
  return { title: t('title') };
}

export default async function ConsentsPage({ searchParams }: Props) {
  const actor = await requireCustomer();
  const returnTo = safeReturnTo((await searchParams).returnTo);
  const [t, texts] = await Promise.all([getTranslations('legal.consents'), textsToAgree(actor)]);
  if (texts.length === 0) redirect(landingOf('customer', returnTo));
  return (
    <AuthPanel title={t('title')} note={t('note')}>
      <ConsentsForm texts={texts} returnTo={returnTo} />
    </AuthPanel>
  );
}
