import 'server-only';
import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { nowMs } from '@/lib/base/clock/clock';
import { ownLocale } from '@/lib/people/language/own-locale';
import { currentActor } from '@/lib/people/auth/session';
import { chooseLocale, isLocale, localeCookie } from '@/lib/base/i18n/locales';
import { messagesOf } from '@/lib/base/i18n/messages';
import { chooseTimeZone, timeZoneCookie } from '@/lib/base/i18n/time-zone';

export default getRequestConfig(async ({ locale: asked }) => {
  const jar = await cookies();
  const locale = isLocale(asked)
    ? asked
    : ((await ownLocale(await currentActor())) ??
      chooseLocale(jar.get(localeCookie)?.value, (await headers()).get('accept-language')));
  return {
    locale,
    messages: messagesOf(locale),
    timeZone: chooseTimeZone(jar.get(timeZoneCookie)?.value),
    now: new Date(nowMs()),
  };
});
