import { expect, test } from 'vitest';
import { compose } from '@/lib/people/mail/compose';
import { isReminded } from '@/lib/portfolio/domains/data-reminders';
import { saysInEveryLanguage } from '@/testing/letters';
import { dataReminder } from './data-reminder';

const facts = {
  name: 'a.com',
  reader: 'A. Ivanov',
  count: 2,
  more: 0,
  names: [
    { name: 'a.com', data: 'Ivan Ivanov, ivanov@example.net', known: 'yes' },
    { name: 'b.org', data: '', known: 'no' },
  ],
  url: 'https://panel.example/contacts',
};

saysInEveryLanguage(dataReminder, facts);

test('it shows the data of each name, and says what wrong data can cost', () => {
  const { text } = compose(dataReminder.words, 'en', facts);
  expect(text).toContain('- a.com: Ivan Ivanov, ivanov@example.net');
  expect(text).toContain('- b.org: see its page');
  expect(text).toContain('lose the domain');
  expect(compose(dataReminder.words, 'en', { ...facts, more: 5 }).text).toContain('and 5 more');
});

test.each([
  ['com', true],
  ['онлайн', true],
  ['ru', false],
  ['рф', false],
  ['com.ru', false],
  ['co.uk', false],
])('owners in .%s are reminded: %s', (tld, is) => {
  expect(isReminded(tld)).toBe(is);
});
