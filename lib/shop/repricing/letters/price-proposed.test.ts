import { expect, test } from 'vitest';
import { money } from '@/lib/base/values/money';
import { compose } from '@/lib/people/mail/compose';
import { saysInEveryLanguage } from '@/testing/letters';
import { priceProposed } from './price-proposed';

const facts = {
  name: 'пример.рф',
  reader: 'A. Ivanov',
  years: 3,
  yearsBefore: 1,
  price: money(999_00, 'RUB'),
  amount: money(800_00, 'RUB'),
  until: new Date('2031-03-05T10:07:00Z'),
  url: 'https://panel.example/x',
};

saysInEveryLanguage(priceProposed, facts);

test('years are counted as each language counts them, with what they were where that changes', () => {
  const period = (locale: 'en' | 'ru', years: number, yearsBefore: number) =>
    /^(?:Period|Срок): (.+)$/m.exec(compose(priceProposed.words, locale, { ...facts, years, yearsBefore }).text)?.[1];
  expect(period('en', 3, 1)).toBe('1 → 3 years');
  expect(period('en', 1, 0)).toBe('1 year');
  expect([1, 2, 5].map((years) => period('ru', years, 0))).toEqual(['1 год', '2 года', '5 лет']);
});
