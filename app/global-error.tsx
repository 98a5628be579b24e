'use client';

import { isLocale } from '@/lib/base/i18n/locales';
import errorsEn from '@/messages/en/base/errors.json';
import errorsRu from '@/messages/ru/base/errors.json';
import '@/app/globals.css';

const texts = { en: errorsEn.page, ru: errorsRu.page };

type GlobalErrorProps = { readonly error: Error & { readonly digest?: string }; readonly reset: () => void };

/** When even the root layout broke: nothing of it can be used here, so the texts are brought along. */
export default function GlobalError({ error, reset }: GlobalErrorProps) {
  const spoken = typeof document === 'undefined' ? 'en' : document.documentElement.lang;
  const locale = isLocale(spoken) ? spoken : 'en';
  const text = texts[locale];
  return (
    <html lang={locale} data-theme="system">
      <body>
        <main className="mx-auto grid min-h-dvh max-w-md content-center gap-3 px-4">
          <title>{text.title}</title>
          <h1 className="text-2xl">{text.title}</h1>
          <p className="text-muted">{text.text}</p>
          {error.digest && (
            <p>
              {text.event}: <code className="font-mono">{error.digest}</code>
            </p>
          )}
          <button type="button" onClick={reset} className="justify-self-start text-link">
            {text.retry}
          </button>
        </main>
      </body>
    </html>
  );
}
