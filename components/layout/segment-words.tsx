import { NextIntlClientProvider } from 'next-intl';
import { getLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { segmentWords, type Segment } from '@/lib/base/i18n/segment-words';

type SegmentWordsProps = { readonly of: Segment; readonly children: ReactNode };

/** Gives the client components of a segment their words, and no other segment's. */
export async function SegmentWords({ of, children }: SegmentWordsProps) {
  const locale = await getLocale();
  return <NextIntlClientProvider messages={segmentWords(locale, of)}>{children}</NextIntlClientProvider>;
}
