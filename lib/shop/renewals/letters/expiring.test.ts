import { expect, test } from 'vitest';
import { compose } from '@/lib/people/mail/compose';
import { money } from '@/lib/base/values/money';
import { saysInEveryLanguage } from '@/testing/letters';
import { expiring } from './expiring';

const zero = money(0, 'RUB');
const year = { priced: 'yes', price: money(199_00, 'RUB'), restored: 'no', restoration: zero };
const back = { priced: 'no', price: zero, restored: 'yes', restoration: money(7_812_00, 'RUB') };
const row = { endsOn: new Date('2027-01-15'), when: 'ends', renews: 'no', ...year };
const facts = {
  name: 'пример.рф',
  reader: 'A. Ivanov',
  count: 3,
  more: 0,
  names: [
    { ...row, name: 'пример.рф', days: 3 },
    { ...row, name: 'b.ru', days: 1, renews: 'yes', priced: 'no' },
    { ...row, name: 'c.ru', days: -1, when: 'ended' },
    { ...row, ...back, name: 'd.eu', days: -1, when: 'ended' },
  ],
  url: 'https://panel.example/x',
};

saysInEveryLanguage(expiring, facts);

const plain = (locale: 'en' | 'ru', given: typeof facts = facts) =>
  compose(expiring.words, locale, given).text.replaceAll(/[^\S\n]/g, ' ');

const namesIn = (locale: 'en' | 'ru') =>
  plain(locale)
    .split('\n')
    .filter((line) => line.startsWith('- '));

test('each name says when it ends, whether we renew it and what a year or getting it back costs', () => {
  expect(namesIn('en')).toEqual([
    '- пример.рф ends on January 15, 2027, in 3 days; a year more costs ₽199.00',
    '- b.ru ends on January 15, 2027, tomorrow; auto-renewal is on',
    '- c.ru ended on January 15, 2027; it may still be renewed, a year more costs ₽199.00',
    '- d.eu ended on January 15, 2027; it may still be renewed; getting it back costs ₽7,812.00 with a year more',
  ]);
  expect(namesIn('ru')).toEqual([
    '- пример.рф — до 15 января 2027 г., через 3 дня; продление на год стоит 199,00 ₽',
    '- b.ru — до 15 января 2027 г., завтра; автопродление включено',
    '- c.ru — срок окончился 15 января 2027 г.; возможно, его ещё можно продлить, год стоит 199,00 ₽',
    '- d.eu — срок окончился 15 января 2027 г.; возможно, его ещё можно продлить; восстановление с продлением на год стоит 7 812,00 ₽',
  ]);
});

test('what is not written out is counted', () => {
  expect(plain('en')).not.toContain('more in your list');
  expect(plain('en', { ...facts, more: 12 })).toContain('and 12 more in your list');
  expect(plain('ru', { ...facts, more: 12 })).toContain('и ещё 12 доменов в вашем списке');
});
