import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDomainName, toAscii, toUnicode, zoneIn } from '@/lib/base/values/domain-name';

const example = { ascii: 'xn--e1afmkfd.xn--p1ai', unicode: 'пример.рф', label: 'пример', tld: 'рф' };

describe('a name is understood however it is typed', () => {
  it.each([
    'пример.рф',
    ' Пример . РФ ',
    'xn--e1afmkfd.xn--p1ai',
    'XN--E1AFMKFD.рф',
    'https://www.пример.рф/страница?a=1#b',
    'пример.рф.',
    'http://user@пример.рф:8080/',
    'почта@пример.рф',
    'блог.пример.рф',
    'при\u200eмер.рф',
    '\u202aпример.рф\u202c',
    'при\u00adмер\u2060.рф\ufeff',
    'пример。рф',
    'пример．рф',
    'пример｡рф',
  ])('%s', (typed) => {
    expect(parseDomainName(typed)).toEqual({ ok: true, value: example });
  });

  it.each(['a\u2010b.ru', 'a\u2011b.ru', 'a\u2212b.ru', 'a–b.ru', 'ａ－ｂ．ｒｕ'])('%s has a hyphen', (typed) => {
    expect(parseDomainName(typed)).toMatchObject({ ok: true, value: { ascii: 'a-b.ru' } });
  });

  it('joins a letter and its combining mark', () => {
    const composed = parseDomainName('ёлка.рф');
    expect(parseDomainName('е\u0308лка.рф')).toEqual(composed);
    expect(composed).toMatchObject({ ok: true, value: { unicode: 'ёлка.рф', ascii: 'xn--80atc1g.xn--p1ai' } });
  });

  it('takes a bare word and a word of digits', () => {
    expect(parseDomainName('Shop')).toMatchObject({ value: { ascii: 'shop', label: 'shop', tld: '' } });
    expect(parseDomainName('2026')).toMatchObject({ value: { ascii: '2026', label: '2026', tld: '' } });
    expect(parseDomainName('1.ru')).toMatchObject({ value: { ascii: '1.ru', tld: 'ru' } });
  });

  it('knows zones of several labels', () => {
    const facts = { zones: ['ua', 'com.ua'] };
    expect(parseDomainName('www.shop.com.ua', facts)).toMatchObject({ value: { label: 'shop', tld: 'com.ua' } });
    expect(parseDomainName('com.ua', facts)).toMatchObject({ value: { label: 'com', tld: 'ua' } });
  });
});

describe('each mistake has its own name', () => {
  it.each([
    ['', 'empty'],
    [' . ', 'empty'],
    ['https://', 'empty'],
    ['\u200e', 'empty'],
    ['example-lavka.ru example-lavka.com', 'several-names'],
    ['example-lavka.ru\texample-lavka.com', 'several-names'],
    ['example-lavka.ru\nexample-lavka.com', 'several-names'],
    ['example-lavka.ru, example-lavka.com', 'several-names'],
    ['example-lavka.ru;example-lavka.com', 'several-names'],
    ['a..ru', 'bad-characters'],
    ['my_shop.ru', 'bad-characters'],
    ['☃.com', 'bad-characters'],
    ['qqйй.com', 'mixed-scripts'],
    ['-shop.ru', 'hyphen-at-edge'],
    ['shop-.ru', 'hyphen-at-edge'],
    ['ab--cd.ru', 'hyphens-in-third-place'],
    ['xn--000.com', 'bad-punycode'],
    ['xn--a.com', 'bad-punycode'],
    ['xn--.com', 'bad-punycode'],
    [`${'a'.repeat(64)}.ru`, 'label-too-long'],
    [`${'ж'.repeat(60)}.рф`, 'label-too-long'],
    ['a.ru', 'label-too-short'],
  ])('%s is %s', (typed, code) => {
    expect(parseDomainName(typed, { minLabelLength: () => 2 })).toMatchObject({ ok: false, error: { code } });
  });

  it('names the characters that cannot be', () => {
    expect(parseDomainName('a_b!c_.ru')).toEqual({ ok: false, error: { code: 'bad-characters', characters: '_ !' } });
  });
});

it.each([
  ['qqqйй.com', 'й'],
  ['кiїв.рф', 'i'],
  ['сafe.ru', 'с'],
  ['gοοgle.com', 'ο'],
  ['ωмега.рф', 'ω'],
])('%s mixes alphabets: %s', (typed, letters) => {
  expect(parseDomainName(typed)).toEqual({ ok: false, error: { code: 'mixed-scripts', letters } });
});

it('lets the scripts of East Asia go together', () => {
  expect(parseDomainName('東京tokyoタワー.com')).toMatchObject({ ok: true });
});

const letters = [...'абвгдеёжзийклмнопрстуфхцчшщъыьэюя0123456789'];
const latin = [...'abcdefghijklmnopqrstuvwxyz0123456789'];
const labelOf = (alphabet: string[]) => fc.string({ unit: fc.constantFrom(...alphabet), minLength: 1, maxLength: 20 });

describe('spelling', () => {
  it('comes back from ASCII as it was', () => {
    fc.assert(
      fc.property(fc.oneof(labelOf(letters), labelOf(latin)), (label) => {
        const ascii = toAscii(label);
        expect(ascii === null ? null : toUnicode(ascii)).toBe(label);
      }),
    );
  });

  it('is the same name in both spellings', () => {
    fc.assert(
      fc.property(fc.oneof(labelOf(letters), labelOf(latin)), (label) => {
        const name = parseDomainName(`${label}.com`);
        if (!name.ok) throw new Error(name.error.code);
        expect(parseDomainName(name.value.ascii)).toEqual(name);
        expect(parseDomainName(name.value.unicode.toUpperCase())).toEqual(name);
      }),
    );
  });

  it('looks at what a character becomes, not only at what was typed', () => {
    expect(parseDomainName('⑴.ru')).toEqual({ ok: false, error: { code: 'bad-characters', characters: '( )' } });
  });

  it('never throws and never lets through what DNS cannot carry', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (typed) => {
        const name = parseDomainName(typed);
        if (name.ok) expect(name.value.ascii).toMatch(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9-]{1,63})?$/);
      }),
      { numRuns: 2000 },
    );
  });
});

it('the zone of a name is all behind its first dot, in national letters', () => {
  expect(zoneIn('xn--e1afmkfd.xn--p1ai')).toBe('рф');
  expect(zoneIn('example.com.ua')).toBe('com.ua');
});
