import 'server-only';
import { cookies, headers } from 'next/headers';
import { addressHeader } from '@/lib/people/auth/address-header';
import { isOwnOrigin } from '@/lib/people/auth/origin';
import { env } from '@/lib/base/env/env';
import { chooseLocale, localeCookie, type Locale } from '@/lib/base/i18n/locales';

/** Where a request comes from, for audit rows, sessions and limits. */
export type RequestInfo = {
  readonly address: string;
  readonly userAgent: string;
  readonly locale: Locale;
  /** Whether it was sent by a page of this panel. */
  readonly isOwn: boolean;
};

/** Reads the request that is being answered. */
export async function requestInfo(): Promise<RequestInfo> {
  const [head, jar] = await Promise.all([headers(), cookies()]);
  return {
    address: head.get(addressHeader) ?? '',
    userAgent: (head.get('user-agent') ?? '').slice(0, 300),
    locale: chooseLocale(jar.get(localeCookie)?.value, head.get('accept-language')),
    isOwn: isOwnOrigin(head.get('origin'), env.PUBLIC_URL),
  };
}
