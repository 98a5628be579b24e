import { expect, test } from 'vitest';
import { readDay, writtenDay } from '@/lib/base/values/typed-day';

test.each([
  ['26.12.1990', '1990-12-26'],
  [' 6.2.1990 ', '1990-02-06'],
  ['06-02-1990', '1990-02-06'],
  ['6 2 1990', '1990-02-06'],
  ['1990-12-26', '1990-12-26'],
  ['1990/2/6', '1990-02-06'],
  ['29.02.2000', '2000-02-29'],
  ['26/12/1990', '1990-12-26'],
  ['12/26/1990', '1990-12-26'],
  ['02/02/1990', '1990-02-02'],
])('"%s" is the day %s', (typed, day) => {
  expect(readDay(typed)).toBe(day);
});

test.each([
  '',
  '31.02.1990',
  '29.02.1990',
  '00.01.1990',
  '01.01.0000',
  '0000-01-01',
  '26.13.1990',
  '26.12.90',
  '26.12-1990',
  '03/04/1990',
  'вчера',
])('"%s" is no day that is sure', (typed) => {
  expect(readDay(typed)).toBeNull();
});

test('a kept day stands in a form as it is typed there, and what was typed wrongly as it was', () => {
  expect(writtenDay('1990-12-26', 'ru')).toBe('26.12.1990');
  expect(writtenDay('1990-12-26', 'en')).toBe('1990-12-26');
  expect(writtenDay('31.02.1990', 'en')).toBe('31.02.1990');
  expect(readDay(writtenDay('1990-12-26', 'ru'))).toBe('1990-12-26');
});
