import 'server-only';
import keys from '@/generated/client-words.json';
import { env } from '@/lib/base/env/env';
import { defaultLocale, isLocale } from '@/lib/base/i18n/locales';
import { messagesOf } from '@/lib/base/i18n/messages';
import { picked, type Words } from '@/lib/base/i18n/picked';

export type Segment = keyof typeof keys;

const known = new Map<string, Words>();

/**
 * The words that the browser gets with a segment of the pages: those that its code asks for there. All of them in
 * development, where code is edited after they were listed.
 */
export function segmentWords(asked: string, segment: Segment): Words {
  const locale = isLocale(asked) ? asked : defaultLocale;
  if (env.NODE_ENV === 'development') return messagesOf(locale);
  const name = `${locale} ${segment}`;
  const words = known.get(name) ?? picked(messagesOf(locale), new Set(keys[segment]));
  known.set(name, words);
  return words;
}
