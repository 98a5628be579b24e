import { expect, test } from 'vitest';
import { money } from '@/lib/base/values/money';
import { compose } from './compose';

const words = {
  en: {
    subject: '{name} is yours',
    text: '{years, plural, one {# year} other {# years}}, {price}, {until, date, moment} UTC',
  },
  ru: {
    subject: '{name} ваш',
    text: '{years, plural, one {# год} few {# года} many {# лет} other {# года}}, {price}, {until, date, moment} UTC',
  },
};
const facts = { name: 'пример.рф', years: 1, price: money(199_00, 'RUB'), until: new Date('2031-03-05T10:07:00Z') };

test('numbers, money and moments are written as the reader’s language writes them', () => {
  const plain = (text: string) => text.replaceAll(/\s/g, ' ');
  expect(plain(compose(words, 'en', facts).text)).toBe('1 year, ₽199.00, March 5, 2031 at 10:07 AM UTC');
  const russian = [1, 3, 5].map((years) => plain(compose(words, 'ru', { ...facts, years }).text));
  expect(russian).toEqual([
    '1 год, 199,00 ₽, 5 марта 2031 г. в 10:07 UTC',
    '3 года, 199,00 ₽, 5 марта 2031 г. в 10:07 UTC',
    '5 лет, 199,00 ₽, 5 марта 2031 г. в 10:07 UTC',
  ]);
});

test('a name with line breaks begins no header and no second letter', () => {
  const { subject } = compose(words, 'en', { ...facts, name: 'a.ru\r\nBcc: all@example.com\u2028x' });
  expect(subject).toBe('a.ru Bcc: all@example.com x is yours');
});

test('what looks like a placeholder or a tag in a name is left as it is', () => {
  expect(compose(words, 'en', { ...facts, name: '{url} <b>' }).subject).toBe('{url} <b> is yours');
});

test('words that mention what is no fact write no letter with a hole in it', () => {
  expect(() => compose(words, 'en', { name: 'a.ru' })).toThrow(/years/);
});

test('a list is written a line a row, in the words of its name', () => {
  const listing = {
    en: { subject: 'Names', text: '{names}', names: '{name}: {days, plural, one {# day} other {# days}}' },
    ru: { subject: 'Домены', text: '{names}', names: '{name}: {days}' },
  };
  const names = [
    { name: 'a.ru\r\n', days: 1 },
    { name: 'b.ru', days: 3 },
  ];
  expect(compose(listing, 'en', { names }).text).toBe('a.ru: 1 day\nb.ru: 3 days');
});
