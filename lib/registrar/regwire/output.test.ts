import { expect, it } from 'vitest';
import { readContentType, writeOutput } from './output';
import type { WireRecord } from './value';

const ANSWER: WireRecord = {
  result: 'success',
  charset: 'utf-8',
  messagestore: null,
  answer: {
    user_id: 0,
    login: 'test',
    domains: [{ dname: 'тест.рф', note: 'a "b" & <c>' }, { dname: 'b.ru' }],
    rrs: [],
  },
};

const write = (format: 'json' | 'xml' | 'yaml' | 'plain'): string =>
  new TextDecoder().decode(writeOutput(ANSWER, { format, encoding: 'utf8', contentType: null }).body);

it('writes JSON with sorted keys that reads back the same', () => {
  expect(JSON.parse(write('json'))).toEqual(ANSWER);
  expect(write('json')).toMatch(/^\{\n {3}"answer" : \{\n {6}"domains" : \[\n/);
});

it('writes XML with an element a line', () => {
  expect(write('xml').split('\n')).toEqual([
    '<opt charset="utf-8" result="success">',
    '  <answer login="test" user_id="0">',
    '    <domains dname="тест.рф" note="a &quot;b&quot; &amp; &lt;c&gt;" />',
    '    <domains dname="b.ru" />',
    '  </answer>',
    '  <messagestore name="_messages" />',
    '</opt>',
    '',
  ]);
});

it('writes XML that a reader can read, whatever the keys and values are', () => {
  const answer = { prices: { ru: { year: 1 }, 'b a': { year: 2 } }, 'a"b': 'c\u0000d', none: null };
  expect(
    new TextDecoder()
      .decode(writeOutput(answer, { format: 'xml', encoding: 'utf8', contentType: null }).body)
      .split('\n'),
  ).toEqual([
    '<opt a_b="cd" none="">',
    '  <messagestore name="_messages" />',
    '  <prices name="ru" year="1" />',
    '  <prices name="b a" year="2" />',
    '</opt>',
    '',
  ]);
});

it.each([
  ['plain', 'text/plain'],
  ['text/csv', 'text/csv'],
  ['a/b\r\nx: y', null],
])('reads the content type %j', (asked, type) => {
  expect(readContentType(asked)).toBe(type);
});

it('writes YAML in Base64', () => {
  const yaml = Buffer.from(write('yaml'), 'base64').toString('utf8');
  expect(yaml).toContain('---\nanswer:\n  domains:\n    -\n      dname: "тест.рф"');
  expect(yaml).toContain('rrs: []');
  expect(yaml).toContain('messagestore: ~');
});

it('writes PLAIN on one line', () => {
  expect(write('plain')).toContain('Success: ; domains.0.dname: тест.рф;');
});

it('says what it wrote', () => {
  const wish = { format: 'json', encoding: 'cp1251', contentType: 'text/plain' } as const;
  expect(writeOutput(ANSWER, wish).contentType).toBe('text/plain; charset=cp1251');
});
