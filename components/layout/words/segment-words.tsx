import { NextIntlClientProvider } from 'next-intl';
import { getLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { editedWords } from '@/lib/base/i18n/edited-words';
import { chooseLocale, type Locale } from '@/lib/base/i18n/locales';

export type KeptWordsProps = { readonly locale: Locale; readonly children: ReactNode };

type SegmentWordsProps = {
  /** Gives what is inside the segment's words from its own code. */
  readonly kept: (props: KeptWordsProps) => ReactNode;
  readonly children: ReactNode;
};

/** Gives the client components of a segment their words, and no other segment's. */
export async function SegmentWords({ kept: Kept, children }: SegmentWordsProps) {
  const locale = chooseLocale(await getLocale(), null);
  const edited = editedWords(locale);
  if (edited) return <NextIntlClientProvider messages={edited}>{children}</NextIntlClientProvider>;
  return <Kept locale={locale}>{children}</Kept>;
}
