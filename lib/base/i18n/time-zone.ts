export const timeZoneCookie = 'tz';
export const defaultTimeZone = 'UTC';

/** The time zone named by the browser's cookie; UTC when it names none that this machine knows. */
export function chooseTimeZone(named: string | undefined): string {
  if (!named) return defaultTimeZone;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: named }).resolvedOptions().timeZone;
  } catch {
    return defaultTimeZone;
  }
}
