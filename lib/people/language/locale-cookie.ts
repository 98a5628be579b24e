import 'server-only';
import { cookies } from 'next/headers';
import { localeCookie, preferenceMaxAgeSeconds, type Locale } from '@/lib/base/i18n/locales';

/** Keeps a language in this browser, for whoever is signed in nowhere. */
export async function writeLocaleCookie(locale: Locale): Promise<void> {
  (await cookies()).set(localeCookie, locale, { path: '/', sameSite: 'lax', maxAge: preferenceMaxAgeSeconds });
}
