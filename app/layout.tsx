import type { Metadata, Viewport } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale } from 'next-intl/server';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { Providers } from '@/app/providers';
import { chooseTheme, themeCookie } from '@/components/layout/theme';
import { TimeZoneCookie } from '@/components/layout/time-zone-cookie';
import '@/app/globals.css';

export const metadata: Metadata = {
  title: { default: 'Domovoi', template: '%s · Domovoi' },
  icons: { icon: '/favicon.svg' },
  manifest: '/manifest.webmanifest',
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#14191c' },
  ],
};

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const [locale, jar] = await Promise.all([getLocale(), cookies()]);
  return (
    <html lang={locale} data-theme={chooseTheme(jar.get(themeCookie)?.value)}>
      <body>
        <NextIntlClientProvider>
          <Providers>{children}</Providers>
          <TimeZoneCookie />
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
