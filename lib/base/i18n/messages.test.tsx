import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createTranslator, IntlErrorCode } from 'next-intl';
import { describe, expect, test } from 'vitest';
import { locales, type Locale } from '@/lib/base/i18n/locales';
import { messages } from '@/lib/base/i18n/messages';

const texts = {
  en: new Map(flatten(messages.en, '')),
  ru: new Map(flatten(messages.ru, '')),
};

/** Words of letters and of refusals: the server alone reads them, so no browser carries them. */
const readByServerAlone = /(?:^registrar\/refusals|\/letters)\.json$/;

describe('the texts of the product', () => {
  test('say the same things in English and in Russian', () => {
    expect([...texts.ru.keys()].sort()).toEqual([...texts.en.keys()].sort());
  });

  test.each(locales)('can be read by the formatter in %s', (locale) => {
    expect([...texts[locale]].filter(([, text]) => !canBeParsed(locale, text))).toEqual([]);
  });

  test('have every plural that Russian needs', () => {
    const incomplete = [...texts.ru].filter(([, text]) =>
      pluralBodies(text).some((body) => !/\bfew\b[^]*\bmany\b/.test(body)),
    );
    expect(incomplete).toEqual([]);
  });

  test.each(locales)('are all of the files in %s, each under its own name', (locale) => {
    const files = readdirSync(`messages/${locale}`, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.json') && !readByServerAlone.test(file))
      .map((file) => [namespaceOf(file), JSON.parse(readFileSync(`messages/${locale}/${file}`, 'utf8'))] as const);
    expect(messages[locale]).toEqual(Object.fromEntries(files));
    expect(Object.keys(messages[locale])).toHaveLength(files.length);
  });

  test.each(locales)('are never empty in %s', (locale) => {
    expect([...texts[locale]].filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});

/** `shop/sign-in.json` is read as `signIn`; `shop/prices.json`, where staff have prices too, as `shopPrices`. */
function namespaceOf(file: string): string {
  const [area = '', name = ''] = file.slice(0, -'.json'.length).split('/');
  const isDesks = area !== 'desk' && existsSync(`messages/en/desk/${name}.json`);
  return (isDesks ? `${area}-${name}` : name).replaceAll(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());
}

function flatten(tree: object, path: string): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    const here = path ? `${path}.${key}` : key;
    if (typeof value === 'string') return [[here, value]];
    return typeof value === 'object' && value !== null ? flatten(value, here) : [];
  });
}

/** Values are not given, so formatting fails where some are needed; a text that cannot be parsed is another error. */
function canBeParsed(locale: Locale, text: string): boolean {
  const codes: string[] = [];
  createTranslator({ locale, messages: { text }, onError: (error) => codes.push(error.code) })('text');
  return !codes.includes(IntlErrorCode.INVALID_MESSAGE);
}

/** What follows each `{count, plural,` that counts with a `#` or has a form for one. */
function pluralBodies(text: string): string[] {
  return text
    .split(/\{\s*\w+\s*,\s*plural\s*,/)
    .slice(1)
    .filter((body) => /#|\bone\b/.test(body));
}
