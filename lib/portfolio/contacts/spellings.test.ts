import { expect, test } from 'vitest';
import { declarations } from './profiles/declarations';
import { spelledAgain, spellingsIn, tellingAgain } from './spellings';

const julia = { firstName: 'Юлия', latinFirstName: 'Julia', lastName: 'Новикова', latinLastName: 'Novikova' };
const older = { firstName: 'Юлия', latinFirstName: 'Yulia', city: 'Тверь', latinCity: 'Tver' };
const spellings = spellingsIn([
  { profile: 'geo-person', values: julia },
  { profile: 'geo-person', values: older },
]);

test('only what was put right is remembered, as it was written last', () => {
  expect(spellings).toEqual({ latinFirstName: { Юлия: 'Julia' } });
});

test('a form begins with it, unless something else was typed there', () => {
  expect(spelledAgain({ firstName: 'Юлия', latinFirstName: 'Iuliia' }, spellings)['latinFirstName']).toBe('Julia');
  expect(spelledAgain({ firstName: 'Юлия', latinFirstName: 'Juliette' }, spellings)['latinFirstName']).toBe('Juliette');
  expect(spelledAgain({ firstName: 'Анна', latinFirstName: 'Anna' }, spellings)['latinFirstName']).toBe('Anna');
});

test('while somebody types, it is suggested in place of the transliteration', () => {
  const fields = tellingAgain(declarations['geo-person'].fields, spellings);
  const suggested = (firstName: string) =>
    fields.find(({ name }) => name === 'latinFirstName')?.suggest?.({ firstName });
  expect([suggested('Юлия'), suggested('Анна')]).toEqual(['Julia', 'Anna']);
});
