'use server';

import { cookies } from 'next/headers';
import { rememberLocale } from '@/lib/account/own-locale';
import { currentActor } from '@/lib/auth/session';
import { isLocale, localeCookie, preferenceMaxAgeSeconds } from '@/lib/i18n/locales';

/** Remembers the language of the pressed button, for the person where one is signed in; the page is drawn again in it. */
export async function setLocale(formData: FormData): Promise<void> {
  // Bound by hand to something else, it is called with that first.
  const locale = formData instanceof FormData ? formData.get('locale') : null;
  if (!isLocale(locale)) return;
  await rememberLocale(await currentActor(), locale);
  (await cookies()).set(localeCookie, locale, { path: '/', sameSite: 'lax', maxAge: preferenceMaxAgeSeconds });
}
