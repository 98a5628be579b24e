import { NextIntlClientProvider } from 'next-intl';
import { getLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { chooseLocale } from '@/lib/base/i18n/locales';
import { rootWords } from '@/lib/base/i18n/root-words';

/** Gives client components the language, and those outside of every segment their few words. */
export async function RootWords({ children }: { readonly children: ReactNode }) {
  const locale = chooseLocale(await getLocale(), null);
  return <NextIntlClientProvider messages={rootWords[locale]}>{children}</NextIntlClientProvider>;
}
