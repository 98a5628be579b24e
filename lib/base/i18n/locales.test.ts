import { describe, expect, test } from 'vitest';
import { chooseLocale } from '@/lib/base/i18n/locales';

describe('the language of a page', () => {
  test('is the one the person chose, whatever the browser prefers', () => {
    expect(chooseLocale('ru', 'en-US,en;q=0.9')).toBe('ru');
  });

  test('is the browser’s most wanted language that we speak', () => {
    expect(chooseLocale(undefined, 'de-DE,de;q=0.9,en;q=0.5,ru;q=0.8')).toBe('ru');
    expect(chooseLocale(undefined, 'ru-RU')).toBe('ru');
  });

  test('is English when we speak none of them, and when the cookie is nonsense', () => {
    expect(chooseLocale('xx', 'de')).toBe('en');
    expect(chooseLocale(undefined, null)).toBe('en');
    expect(chooseLocale(undefined, 'ru;q=0, de')).toBe('en');
  });
});
