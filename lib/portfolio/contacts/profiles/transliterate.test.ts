import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inCyrillic, transliterate } from '@/lib/portfolio/contacts/profiles/transliterate';

test.each([
  ['Щербакова Юлия', 'Shcherbakova Iuliia'],
  ['ул. Мясницкая, д. 1', 'ul. Miasnitskaia, d. 1'],
])('%s is spelled %s', (russian, latin) => {
  expect(transliterate(russian)).toBe(latin);
});

test.each([
  ['Ivan', 'Иван'],
  ['Pushkin', 'Пушкин'],
  ['Shcherbakova', 'Щербакова'],
  ['Yulia', 'Юля'],
])('%s is guessed to be %s', (latin, russian) => {
  expect(inCyrillic(latin)).toBe(russian);
});

/** Letters that are spelled by one letter each, which spells no other. */
const russian = fc.string({ unit: fc.constantFrom(...'абвгдеклмнопрфАБВГДЕКЛМНОПРФ') });

test('any Russian text becomes ASCII, whatever stands in it', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => /^[\x20-\x7e]*$/.test(transliterate(text))));
});

test('letters that are spelled one way come back', () => {
  fc.assert(fc.property(russian, (text) => inCyrillic(transliterate(text)) === text));
});
