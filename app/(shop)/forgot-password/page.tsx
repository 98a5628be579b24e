import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { AuthPanel } from '@/components/shop/sign-in/auth-panel';
import { ForgotPasswordForm } from '@/components/shop/sign-in/forgot-password-form';
import { isMailSetUp } from '@/lib/people/mail/queries';
import { routes } from '@/lib/base/routes';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn');
  return { title: t('forgot.title') };
}

export default async function ForgotPasswordPage() {
  const t = await getTranslations('signIn');
  const back = (
    <Link href={routes.signIn()} className="text-link">
      {t('forgot.back')}
    </Link>
  );
  return (
    <AuthPanel title={t('forgot.title')} note={t('forgot.note')} footer={back}>
      <ForgotPasswordForm isMailSetUp={isMailSetUp()} />
    </AuthPanel>
  );
}
