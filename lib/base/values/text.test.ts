import { describe, expect, it } from 'vitest';
import { bounded, idText, searchText, text } from './text';

describe('a text of a form', () => {
  it('loses the spaces around it, and nothing within', () => {
    expect(text({ max: 5 }).parse('  a b\t')).toBe('a b');
  });

  it('names its limit, before and after it is trimmed', () => {
    const said = (typed: string) =>
      text({ max: 5 })
        .safeParse(typed)
        .error?.issues.map(({ message }) => message);
    expect(said('123456')).toEqual(['errors.tooLong?max=5']);
    expect(said('1'.repeat(1_000_000))).toEqual(['errors.tooLong?max=5']);
    expect(said(' '.repeat(1_000_000))).toEqual(['errors.tooLong?max=5']);
    expect(text({ max: 5 }).parse(`12345${' '.repeat(100)}`)).toBe('12345');
  });

  it('is not looked at by what stands behind it when it is too long', () => {
    let looked = 0;
    const count = (typed: string) => {
      looked += 1;
      return typed;
    };
    expect(bounded(5).transform(count).safeParse('123456').success).toBe(false);
    expect(
      text({ max: 5 })
        .refine((typed) => count(typed) === '')
        .safeParse('123456').success,
    ).toBe(false);
    expect(looked).toBe(0);
  });

  it('of an id is never empty', () => {
    expect(idText.safeParse(' ').success).toBe(false);
    expect(idText.parse('dom_1')).toBe('dom_1');
  });
});

it.each([
  ['  abcdef', 'abc'],
  [`${' '.repeat(300)}abc`, 'abc'],
  ['\u202aab\u202c', 'ab'],
  [['ab', 'cd'], 'ab'],
  [undefined, ''],
  [[], ''],
])('a search for %j looks for %j', (given, text) => {
  expect(searchText(3).parse(given)).toBe(text);
});
