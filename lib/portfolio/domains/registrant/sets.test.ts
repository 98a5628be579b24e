import { expect, test } from 'vitest';
import { contactConsequences, registrantSet } from './sets';

test.each([
  ['ru', 'su', 'ru-person', true],
  ['ru', 'рф', 'ru-person', false],
  ['com.ua', 'kiev.ua', 'com-ua', true],
  ['com', 'mobi', 'gtld', true],
  ['com', 'online', 'gtld', false],
  ['online', 'online', 'gtld', true],
] as const)('one call sets the contacts of .%s and .%s: %s, %s', (one, other, profile, isOneSet) => {
  expect(registrantSet(one, profile) === registrantSet(other, profile)).toBe(isOneSet);
});

test('a person and an organisation of one zone never share a call', () => {
  expect(registrantSet('ru', 'ru-person')).not.toBe(registrantSet('ru', 'ru-org'));
});

test.each([
  ['ru', ['documents', 'identification']],
  ['com', ['email', 'lock']],
  ['xn--p1ai', ['documents', 'identification']],
  ['рф', ['documents', 'identification']],
  ['дети', ['email', 'lock']],
  ['msk.ru', []],
  ['es', []],
] as const)('what follows in .%s', (tld, consequences) => {
  expect(contactConsequences(tld, tld === 'com' || tld === 'дети')).toEqual(consequences);
});

test.each(['md', 'eu'])('.%s takes a fee', (tld) => {
  expect(contactConsequences(tld, false)).toEqual(['fee']);
});
