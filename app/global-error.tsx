'use client';

import { createTranslator } from 'next-intl';
import { isLocale } from '@/lib/base/i18n/locales';
import { rootWords } from '@/lib/base/i18n/root-words';
import '@/app/globals.css';

type GlobalErrorProps = { readonly error: Error & { readonly digest?: string }; readonly reset: () => void };

/** When even the root layout broke: nothing of it can be used here, so the texts are brought along. */
export default function GlobalError({ error, reset }: GlobalErrorProps) {
  const spoken = typeof document === 'undefined' ? 'en' : document.documentElement.lang;
  const locale = isLocale(spoken) ? spoken : 'en';
  const t = createTranslator({ locale, messages: rootWords[locale], namespace: 'errors.page' });
  return (
    <html lang={locale} data-theme="system">
      <body>
        <main className="mx-auto grid min-h-dvh max-w-md content-center gap-3 px-4">
          <title>{t('title')}</title>
          <h1 className="text-2xl">{t('title')}</h1>
          <p className="text-muted">{t('text')}</p>
          {error.digest && (
            <p>
              {t('event')}: <code className="font-mono">{error.digest}</code>
            </p>
          )}
          <button type="button" onClick={reset} className="justify-self-start text-link">
            {t('retry')}
          </button>
        </main>
      </body>
    </html>
  );
}
