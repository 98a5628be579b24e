import 'server-only';
import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { nowMs } from '@/lib/base/clock/clock';
import { currentlySignedIn } from '@/lib/people/auth/session';
import { chooseLocale, isLocale, localeCookie, type Locale } from '@/lib/base/i18n/locales';
import { messagesOf } from '@/lib/base/i18n/messages';
import { chooseTimeZone, timeZoneCookie } from '@/lib/base/i18n/time-zone';

export default getRequestConfig(async ({ locale: asked }) => {
  const jar = await cookies();
  const locale = isLocale(asked)
    ? asked
    : ((await ownLocale()) ?? chooseLocale(jar.get(localeCookie)?.value, (await headers()).get('accept-language')));
  return {
    locale,
    messages: messagesOf(locale),
    timeZone: chooseTimeZone(jar.get(timeZoneCookie)?.value),
    now: new Date(nowMs()),
  };
});

/** The language that a person chose, for pages and mails alike; null for a visitor. Staff who "see as" a customer keep their own. */
async function ownLocale(): Promise<Locale | null> {
  const chosen = (await currentlySignedIn())?.locale;
  return isLocale(chosen) ? chosen : null;
}
