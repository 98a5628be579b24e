'use client';

import { NextIntlClientProvider } from 'next-intl';
import type { KeptWordsProps } from '@/components/layout/segment-words';
import { accountWords } from '@/lib/base/i18n/account-words';

export function AccountWords({ locale, children }: KeptWordsProps) {
  return (
    <NextIntlClientProvider locale={locale} messages={accountWords[locale]}>
      {children}
    </NextIntlClientProvider>
  );
}
