'use server';

import { cookies } from 'next/headers';
import { rememberLocale } from '@/lib/people/language/own-locale';
import { action } from '@/lib/people/auth/action';
import { localeCookie, preferenceMaxAgeSeconds } from '@/lib/base/i18n/locales';
import { localeInput } from '@/lib/people/language/schema';

/** Remembers the language of the pressed button, for the person where one is signed in; the page is drawn again in it. */
export const setLocale = action(
  { name: 'language.choose', input: localeInput, guard: 'anyone', forWhomever: true },
  async ({ input: { locale }, actor, tx }) => {
    await rememberLocale(tx, actor, locale);
    (await cookies()).set(localeCookie, locale, { path: '/', sameSite: 'lax', maxAge: preferenceMaxAgeSeconds });
    return { ok: true, value: null };
  },
);
