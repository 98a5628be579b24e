import { expect, test } from 'vitest';
import { compose } from '@/lib/people/mail/compose';
import { saysInEveryLanguage } from '@/testing/letters';
import { serviceSwitched } from './service-switched';

const facts = { name: 'пример.рф', reader: 'A. Ivanov', url: 'https://panel.example/x' };
const off = { ...facts, now: 'off', reason: 'Phishing was reported', given: 'yes' };
const on = { ...facts, now: 'on', reason: '', given: 'no' };

saysInEveryLanguage(serviceSwitched, off);
saysInEveryLanguage(serviceSwitched, on);

test('it gives the reason, where there is one', () => {
  expect(compose(serviceSwitched.words, 'en', off).text).toContain('Reason: Phishing was reported');
  expect(compose(serviceSwitched.words, 'en', on).text).not.toContain('Reason');
});
