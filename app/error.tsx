'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { EmptyState } from '@/components/ui/empty-state';

type ErrorPageProps = { readonly error: Error & { readonly digest?: string }; readonly reset: () => void };

/** The digest is the event's number in the log; the message itself stays there. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const t = useTranslations('errors.page');
  return (
    <main className="grid min-h-[60dvh] place-items-center">
      <div role="alert">
        <EmptyState
          icon="alert"
          heading="h1"
          title={t('title')}
          action={
            <Button variant="primary" icon="refresh" onClick={reset}>
              {t('retry')}
            </Button>
          }
        >
          <p>{t('text')}</p>
          {error.digest && (
            <p className="mt-2 inline-flex items-center gap-1">
              {t('event')}: <code className="font-mono text-text">{error.digest}</code>{' '}
              <CopyButton text={error.digest} />
            </p>
          )}
        </EmptyState>
      </div>
    </main>
  );
}
