// The formatter itself: next-intl would bring React into the worker.
import { createTranslator, type Formats } from 'use-intl/core';
import { formatMoney } from '@/lib/base/i18n/format-money';
import type { Locale } from '@/lib/base/i18n/locales';
import type { Fact, Facts, Words } from './letter';

export type Composed = { readonly subject: string; readonly text: string };

// `{until, date, moment}`; nobody knows the reader's time zone here, so the words say that it is UTC.
const formats = {
  dateTime: { moment: { dateStyle: 'long', timeStyle: 'short' }, day: { dateStyle: 'long' } },
} as const satisfies Formats;

/** Writes a letter in the reader's language. Throws where its words mention what is no fact, or cannot be read. */
export function compose(words: Words, locale: Locale, facts: Facts): Composed {
  const say = createTranslator({ locale, messages: words[locale], timeZone: 'UTC', formats, onError: thrown });
  const written = (row: Readonly<Record<string, Fact>>) =>
    Object.fromEntries(Object.entries(row).map(([name, fact]) => [name, valueOf(fact, locale)]));
  const values = Object.fromEntries(
    Object.entries(facts).map(([name, fact]) =>
      isList(fact) ? [name, fact.map((row) => say(name, written(row))).join('\n')] : [name, valueOf(fact, locale)],
    ),
  );
  return { subject: oneLine(say('subject', values)), text: say('text', values) };
}

function isList(fact: Facts[string]): fact is readonly Readonly<Record<string, Fact>>[] {
  return Array.isArray(fact);
}

function valueOf(fact: Fact, locale: Locale): string | number | Date {
  if (typeof fact === 'string') return oneLine(fact);
  return typeof fact === 'number' || fact instanceof Date ? fact : formatMoney(fact, locale);
}

function thrown(error: Error): never {
  throw error;
}

/** A line break in a name would begin a header of its own. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
