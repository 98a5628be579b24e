'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { readPreference, rememberPreference } from '@/components/layout/preference-cookie';
import { timeZoneCookie } from '@/lib/base/i18n/time-zone';

/** Tells the server the browser's time zone; a page that was drawn in another one is drawn again. */
export function TimeZoneCookie() {
  const router = useRouter();
  useEffect(() => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    if (readPreference(timeZoneCookie) === timeZone) return;
    rememberPreference(timeZoneCookie, timeZone);
    if (readPreference(timeZoneCookie) === timeZone) router.refresh();
  }, [router]);
  return null;
}
