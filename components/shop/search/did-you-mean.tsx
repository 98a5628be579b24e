'use client';

import { useTranslations } from 'next-intl';
import type { SearchResult } from '@/lib/shop/search/schema';
import { routes } from '@/lib/base/routes';

type DidYouMeanProps = {
  /** What was typed, as it stands in the field. */
  readonly question: string;
  readonly meant: SearchResult['meant'];
  readonly onChoose: (question: string) => void;
};

/** What was probably meant, each a link to the question put right. */
export function DidYouMean({ question, meant, onChoose }: DidYouMeanProps) {
  const t = useTranslations('search');
  if (meant.length === 0) return null;
  return (
    <ul role="status" className="space-y-0.5">
      {meant.map(({ typed, name }) => {
        const better = typed === question ? name : question.replace(typed, name);
        const link = (
          <a
            href={routes.search(better)}
            translate="no"
            className="text-link font-semibold wrap-anywhere"
            onClick={(event) => {
              event.preventDefault();
              onChoose(better);
            }}
          >
            {name}
          </a>
        );
        return <li key={typed}>{t.rich('didYouMean', { name: () => link })}</li>;
      })}
    </ul>
  );
}
