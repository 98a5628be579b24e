import 'server-only';
import { env } from '@/lib/base/env/env';
import type { Locale } from '@/lib/base/i18n/locales';
import { messagesOf } from '@/lib/base/i18n/messages';

/** All words in development, where code and words are edited after they were listed; null elsewhere. */
export function editedWords(locale: Locale) {
  return env.NODE_ENV === 'development' ? messagesOf(locale) : null;
}
