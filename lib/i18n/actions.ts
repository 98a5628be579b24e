'use server';

import { cookies } from 'next/headers';
import { rememberLocale } from '@/lib/account/own-locale';
import { currentActor } from '@/lib/auth/session';
import { isLocale, localeCookie, preferenceMaxAgeSeconds } from '@/lib/i18n/locales';

/** Remembers the language of the pressed button, for the person where one is signed in; the page is drawn again in it. */
export async function setLocale(formData: FormData): Promise<void> {
  const locale = formData.get('locale');
  if (!isLocale(locale)) return;
  await rememberLocale(await currentActor(), locale);
  (await cookies()).set(localeCookie, locale, { path: '/', sameSite: 'lax', maxAge: preferenceMaxAgeSeconds });
}
