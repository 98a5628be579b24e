'use client';

import { useTranslations } from 'next-intl';
import { useOwnAddress } from '@/components/ui/use-own-address';
import { routes } from '@/lib/base/routes';

/** After a sentence: to sign in and come back here. A plain link, so the page is left for good and keeps what was typed. */
export function SignInLink() {
  const t = useTranslations('ui.form');
  return (
    <>
      {' '}
      <a href={routes.signIn(useOwnAddress())} className="text-link">
        {t('signIn')}
      </a>
    </>
  );
}
