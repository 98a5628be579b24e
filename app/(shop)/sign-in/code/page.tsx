import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { AuthPanel } from '@/components/shop/sign-in/auth-panel';
import { SignInCodeForm } from '@/components/shop/sign-in/sign-in-code-form';
import { safeReturnTo } from '@/lib/people/auth/return-to';
import { firstStepUser } from '@/lib/people/auth/second-step-cookie';
import { routes } from '@/lib/base/routes';

type Props = { readonly searchParams: Promise<{ readonly returnTo?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn');
  return { title: t('signInCode.title') };
}

export default async function SignInCodePage({ searchParams }: Props) {
  const returnTo = safeReturnTo((await searchParams).returnTo);
  const signIn = routes.signIn(returnTo ?? undefined);
  if ((await firstStepUser()) === null) redirect(signIn);
  const t = await getTranslations('signIn');
  const startAgain = (
    <Link href={signIn} className="text-link">
      {t('signInCode.startAgain')}
    </Link>
  );
  return (
    <AuthPanel title={t('signInCode.title')} note={t('signInCode.note')} footer={startAgain}>
      <SignInCodeForm returnTo={returnTo} />
    </AuthPanel>
  );
}
