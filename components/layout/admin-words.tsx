'use client';

import { NextIntlClientProvider } from 'next-intl';
import type { KeptWordsProps } from '@/components/layout/segment-words';
import { adminWords } from '@/lib/base/i18n/admin-words';

export function AdminWords({ locale, children }: KeptWordsProps) {
  return (
    <NextIntlClientProvider locale={locale} messages={adminWords[locale]}>
      {children}
    </NextIntlClientProvider>
  );
}
