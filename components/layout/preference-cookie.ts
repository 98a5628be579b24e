import { preferenceMaxAgeSeconds } from '@/lib/base/i18n/locales';

/** Remembers how this browser likes to see pages. Read by the server when it draws the next one. */
export function rememberPreference(name: string, value: string): void {
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=${preferenceMaxAgeSeconds}; samesite=lax`;
}

/** What was remembered here; null when nothing was. */
export function readPreference(name: string): string | null {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`));
  return found === undefined ? null : decodeURIComponent(found.slice(name.length + 1));
}
