import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { UnwatchButton, WatchForm } from '@/components/shop/released/watch-form';
import { Card } from '@/components/ui/card';
import { SignInLink } from '@/components/ui/sign-in-link';
import { routes } from '@/lib/base/routes';
import type { NameWatchView } from '@/lib/shop/released/queries';

type WatchedNamesProps = {
  /** null for whoever is not signed in. */
  readonly watches: readonly NameWatchView[] | null;
  /** What the list is narrowed by: the likeliest to be watched. */
  readonly pattern: string;
};

/** Names of which the customer is told when they become free, and a form for one more. */
export function WatchedNames({ watches, pattern }: WatchedNamesProps) {
  const t = useTranslations('released.watch');
  return (
    <Card title={t('title')} note={t('note')} id="watched">
      {watches === null ? (
        <p>
          {t('signIn')}
          <SignInLink />
        </p>
      ) : (
        <div className="grid gap-6 lg:grid-cols-2">
          <WatchForm key={`${pattern} ${watches.length}`} pattern={pattern} />
          {watches.length === 0 ? (
            <p className="text-muted">{t('none')}</p>
          ) : (
            <ul aria-label={t('title')} className="divide-y divide-line">
              {watches.map(({ id, pattern: watched }) => (
                <li key={id} className="flex items-center justify-between gap-3 py-1.5">
                  <Link
                    href={routes.released({ q: watched })}
                    translate="no"
                    className="min-w-0 text-link wrap-anywhere"
                  >
                    {watched}
                  </Link>
                  <UnwatchButton watchId={id} pattern={watched} />
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </Card>
  );
}
