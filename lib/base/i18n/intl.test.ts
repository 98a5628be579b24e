import { expect, test } from 'vitest';
import { dateTimeFormat } from '@/lib/base/i18n/intl';

test('a format is made once', () => {
  const asked = () => dateTimeFormat('day', 'ru', 'Europe/Moscow');
  expect(asked()).toBe(asked());
  expect(asked()).not.toBe(dateTimeFormat('day', 'en', 'Europe/Moscow'));
});

test('readers who name ever other time zones do not fill the memory', () => {
  const first = dateTimeFormat('longDay', 'en', 'UTC');
  for (const timeZone of Intl.supportedValuesOf('timeZone')) dateTimeFormat('day', 'en', timeZone);
  expect(dateTimeFormat('longDay', 'en', 'UTC')).not.toBe(first);
});
