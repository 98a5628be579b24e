'use server';

import { cookies } from 'next/headers';
import { isLocale, localeCookie, preferenceMaxAgeSeconds } from '@/lib/i18n/locales';

/** Remembers the language of the pressed button; the page is drawn again in it. */
export async function setLocale(formData: FormData): Promise<void> {
  const locale = formData.get('locale');
  if (!isLocale(locale)) return;
  (await cookies()).set(localeCookie, locale, { path: '/', sameSite: 'lax', maxAge: preferenceMaxAgeSeconds });
}
