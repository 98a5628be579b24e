import { describe, expect, it } from 'vitest';
import { namesIn, plainName } from '@/lib/base/values/typed-names';

const two = ['example-lavka.ru', 'example-lavka.com'];

describe('several names are never read as one', () => {
  it.each([
    'example-lavka.ru example-lavka.com',
    'example-lavka.ru\texample-lavka.com',
    'example-lavka.ru\nexample-lavka.com',
    'example-lavka.ru\r\nexample-lavka.com\r\n',
    'example-lavka.ru\u00a0example-lavka.com',
    'example-lavka.ru,example-lavka.com',
    'example-lavka.ru, example-lavka.com;',
    'example-lavka.ru;example-lavka.com',
    'example-lavka.ru、example-lavka.com',
    'https://example-lavka.ru/a?b=c https://example-lavka.com/',
    'https://example-lavka.ru/,https://example-lavka.com/',
    'example-lavka.ru example-lavka.com example-lavka.ru',
  ])('%j', (typed) => {
    expect(namesIn(typed)).toEqual(two);
  });

  it.each([
    ['lavka, bulochnaya', ['lavka', 'bulochnaya']],
    ['lavka.ru lavka', ['lavka.ru', 'lavka']],
    ['лавка . рф магазин . рф', ['лавка.рф', 'магазин.рф']],
  ])('%j', (typed, names) => {
    expect(namesIn(typed)).toEqual(names);
  });
});

describe('one name with spaces stays one', () => {
  it.each([
    ['', []],
    [' , ', []],
    ['my shop', ['myshop']],
    ['my shop.ru', ['myshop.ru']],
    [' Пример . РФ ', ['Пример.РФ']],
    ['Пример. РФ', ['Пример.РФ']],
    ['Пример .РФ', ['Пример.РФ']],
    ['https://example.ru/page?ids=1,2;3', ['example.ru']],
    ['maria@example.ru', ['maria@example.ru']],
  ])('%j', (typed, names) => {
    expect(namesIn(typed)).toEqual(names);
  });
});

it('reads every dash as a hyphen and drops what has no glyph', () => {
  for (const dash of '\u2010\u2011\u2012\u2013\u2014\u2212\uff0d') expect(plainName(`a${dash}b.ru`)).toBe('a-b.ru');
  for (const mark of '\u00ad\u200b\u200e\u200f\u202e\u2060\u2066\ufeff')
    expect(plainName(`a${mark}b.ru`)).toBe('ab.ru');
  for (const dot of '\u3002\uff0e\uff61') expect(plainName(`ab${dot}ru`)).toBe('ab.ru');
});
