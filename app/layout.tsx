import type { Metadata, Viewport } from 'next';
import { getLocale } from 'next-intl/server';
import { cookies } from 'next/headers';
import type { CSSProperties, ReactNode } from 'react';
import { Providers } from '@/app/providers';
import { typeface } from '@/app/typeface';
import { Keyboard } from '@/components/layout/keyboard';
import { LogoProvider } from '@/components/layout/logo';
import { RootWords } from '@/components/layout/root-words';
import { chooseTheme, themeCookie } from '@/components/layout/theme';
import { TimeZoneCookie } from '@/components/layout/time-zone-cookie';
import { currentLogo, currentSettings } from '@/lib/people/settings/queries';
import '@/app/globals.css';

export async function generateMetadata(): Promise<Metadata> {
  const { brandName } = await currentSettings();
  return {
    title: { default: brandName, template: `%s · ${brandName}` },
    icons: { icon: '/favicon.svg' },
    manifest: '/manifest.webmanifest',
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#14191c' },
  ],
};

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const [locale, jar, { accentColour }, logo] = await Promise.all([
    getLocale(),
    cookies(),
    currentSettings(),
    currentLogo(),
  ]);
  const brand: CSSProperties & Record<'--brand', string> = { '--brand': accentColour };
  return (
    <html lang={locale} className={typeface} data-theme={chooseTheme(jar.get(themeCookie)?.value)} style={brand}>
      <body>
        <RootWords>
          <LogoProvider logo={logo}>
            <Providers>{children}</Providers>
          </LogoProvider>
          <TimeZoneCookie />
          <Keyboard />
        </RootWords>
      </body>
    </html>
  );
}
