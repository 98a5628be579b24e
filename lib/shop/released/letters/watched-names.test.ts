import { expect, test } from 'vitest';
import { compose } from '@/lib/people/mail/compose';
import { saysInEveryLanguage } from '@/testing/letters';
import { watchedNames } from './watched-names';

const facts = {
  name: 'okna.ru',
  reader: 'A. Ivanov',
  count: 3,
  more: 1,
  names: [
    { name: 'okna.ru', state: 'free', freedOn: new Date('2026-11-29') },
    { name: 'сад.рф', state: 'expiring', freedOn: new Date('2026-12-05') },
  ],
  url: 'https://panel.example/released',
};

saysInEveryLanguage(watchedNames, facts);

test('it says which names are free, and when the others will be', () => {
  const { text } = compose(watchedNames.words, 'en', facts);
  expect(text).toContain('- okna.ru: free now');
  expect(text).toContain('- сад.рф: free on December 5, 2026');
  expect(text).toContain('and 1 more');
});
