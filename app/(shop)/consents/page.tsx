import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { AuthPanel } from '@/components/auth/auth-panel';
import { ConsentsForm } from '@/components/legal/consents-form';
import { requireCustomer } from '@/lib/auth/guards';
import { landingOf } from '@/lib/auth/landing';
import { safeReturnTo } from '@/lib/auth/return-to';
import { textsToAgree } from '@/lib/legal/queries';

type Props = { readonly searchParams: Promise<{ readonly returnTo?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth.legal');
  return { title: t('title') };
}

export default async function ConsentsPage({ searchParams }: Props) {
  const actor = await requireCustomer();
  const returnTo = safeReturnTo((await searchParams).returnTo);
  const [t, texts] = await Promise.all([getTranslations('auth.legal'), textsToAgree(actor)]);
  if (texts.length === 0) redirect(landingOf('customer', returnTo));
  return (
    <AuthPanel title={t('title')} note={t('note')}>
      <ConsentsForm texts={texts} returnTo={returnTo} />
    </AuthPanel>
  );
}
