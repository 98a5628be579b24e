import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { AuthPanel } from '@/components/auth/auth-panel';
import { ForgotPasswordForm } from '@/components/auth/forgot-password-form';
import { isMailSetUp } from '@/lib/mail/queries';
import { routes } from '@/lib/routes';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth');
  return { title: t('forgot.title') };
}

export default async function ForgotPasswordPage() {
  const t = await getTranslations('auth');
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
