'use server';

import { rememberLocale } from '@/lib/people/language/own-locale';
import { action } from '@/lib/people/auth/action';
import { writeLocaleCookie } from '@/lib/people/language/locale-cookie';
import { localeInput } from '@/lib/people/language/schema';

/** Remembers the language of the pressed button, for the person where one is signed in; the page is drawn again in it. */
export const setLocale = action(
  { name: 'language.choose', input: localeInput, guard: 'anyone', forWhomever: true },
  async ({ input: { locale }, actor, tx }) => {
    await rememberLocale(tx, actor, locale);
    await writeLocaleCookie(locale);
    return { ok: true, value: null };
  },
);
