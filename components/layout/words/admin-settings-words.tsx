'use client';

import dynamic from 'next/dynamic';
import { wordsLater } from '@/components/layout/words/words-later';

const later = wordsLater();

/** What code of this segment says in the browser. Within its code, which browsers keep: else it came with every page. */
export const AdminSettingsWords = later.given({
  // The server names in the page what it draws so: it comes with the page, not after it.
  en: dynamic(async () => later.keep('en', (await import('@/generated/client-words/admin-settings.en.json')).default)),
  ru: dynamic(async () => later.keep('ru', (await import('@/generated/client-words/admin-settings.ru.json')).default)),
});
