import 'server-only';
import { cookies, headers } from 'next/headers';
import { isOwnOrigin } from '@/lib/auth/origin';
import { env } from '@/lib/env';
import { chooseLocale, localeCookie, type Locale } from '@/lib/i18n/locales';

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
    address: nearestAddress(head.get('x-forwarded-for')),
    userAgent: (head.get('user-agent') ?? '').slice(0, 300),
    locale: chooseLocale(jar.get(localeCookie)?.value, head.get('accept-language')),
    isOwn: isOwnOrigin(head.get('origin'), head.get('host'), env.PUBLIC_URL),
  };
}

/** The last entry is what the nearest proxy (or Next itself) saw; the ones before it are the client's own claim. */
export function nearestAddress(forwardedFor: string | null): string {
  return forwardedFor?.split(',').at(-1)?.trim().slice(0, 64) ?? '';
}
