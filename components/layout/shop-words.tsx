'use client';

import { NextIntlClientProvider } from 'next-intl';
import type { KeptWordsProps } from '@/components/layout/segment-words';
import { shopWords } from '@/lib/base/i18n/shop-words';

export function ShopWords({ locale, children }: KeptWordsProps) {
  return (
    <NextIntlClientProvider locale={locale} messages={shopWords[locale]}>
      {children}
    </NextIntlClientProvider>
  );
}
