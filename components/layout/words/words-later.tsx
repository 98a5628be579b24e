'use client';

import { NextIntlClientProvider, useMessages } from 'next-intl';
import { use, useMemo, type ComponentType, type ReactNode } from 'react';
import type { KeptWordsProps } from '@/components/layout/words/segment-words';
import { joinedWords } from '@/lib/base/i18n/joined-words';
import type { Locale } from '@/lib/base/i18n/locales';
import type { Words } from '@/lib/base/i18n/picked';

/** The words of a segment beside those around it, each language a piece of code that nobody fetches who reads the other. */
type WordsLater = {
  /** Takes the words that came; answers what draws nothing, for what fetches pieces in time is a component. */
  keep(locale: Locale, words: Words): ComponentType;
  /** What gives the segment its words; drawing a piece of `pieces` is what fetches it. */
  given(pieces: Readonly<Record<Locale, ComponentType>>): (props: KeptWordsProps) => ReactNode;
};

export function wordsLater(): WordsLater {
  const kept = { en: later(), ru: later() };

  // The same for both languages: when the language changes, what is inside stays as it was left.
  function Given({ locale, children }: KeptWordsProps): ReactNode {
    const around = useMessages();
    const own = use(kept[locale].words);
    const messages = useMemo(() => joinedWords(around, own), [around, own]);
    return (
      <NextIntlClientProvider locale={locale} messages={messages}>
        {children}
      </NextIntlClientProvider>
    );
  }

  return {
    keep(locale, words) {
      kept[locale].come(words);
      return () => null;
    },
    given: (pieces) =>
      function KeptWords(props) {
        const Fetched = pieces[props.locale];
        return (
          <>
            <Fetched />
            <Given {...props} />
          </>
        );
      },
  };
}

function later(): { readonly words: Promise<Words>; readonly come: (words: Words) => void } {
  let come: (words: Words) => void = () => undefined;
  const words = new Promise<Words>((resolve) => {
    come = resolve;
  });
  return { words, come };
}
