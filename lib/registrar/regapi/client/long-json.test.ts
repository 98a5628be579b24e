import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseLongJson, sliceLength } from './long-json';
import { pieces } from './long-json-pieces';

const long = (text: string) => text.repeat(Math.ceil((sliceLength + 1) / text.length));

test.each([
  ['many short members', { a: Array.from({ length: 40_000 }, (_, index) => ({ index, text: `"\\,{}[${index}` })) }],
  ['one long member among short ones', [1, { text: long('a,]') }, 2, [long('b\\"'), long('c')], {}]],
  ['a long text alone', long('text "quoted" ')],
  ['long members by name', { 'a"b': long('x'), __proto__: [long('y')], c: 1, 'd:e': { f: long('z') } }],
  ['the same name twice', [long('x'), 'short']],
  ['nothing but brackets', [[], {}, [[long('x')]], [{}]]],
])('%s come out as they went in', async (_what, value) => {
  for (const text of [JSON.stringify(value), JSON.stringify(value, null, 2)]) {
    expect(await parseLongJson(` ${text}\n`)).toEqual(JSON.parse(text));
  }
});

const items = long('{"a":1},');

test.each([
  ['a comma at the end', `[${items}]`],
  ['a comma at the start', `[,${items}1]`],
  ['two commas', `[${items},1]`],
  ['a bracket too many', `[${items}1]]`],
  ['a bracket too few', `[${items}[1]`],
  ['a comma before a long member', `[,${JSON.stringify(items)}]`],
  ['two commas before a long member', `[${JSON.stringify(items)},,${JSON.stringify(items)}]`],
  ['a long text where a member was to be', `{"a":1,${JSON.stringify(items)}}`],
  ['two values', `[${items}1],[1]`],
  ['the wrong bracket', `[${items}1}`],
  ['the wrong bracket inside', `[${items}{"a":1]]`],
  ['a text without an end', `["${items}`],
  ['a member without a name', `{"a":1,[${items}1]}`],
  ['a member without a value', `{"a":1,"b"[${items}1]}`],
  ['a comma at the end of an object', `{"a":[${items}1],}`],
  ['half of it', JSON.stringify(Array.from({ length: 9_000 }, () => 'some text')).slice(0, -40_000)],
])('%s is no JSON', async (_what, text) => {
  expect(() => JSON.parse(text)).toThrow(SyntaxError);
  await expect(parseLongJson(text)).rejects.toThrow(SyntaxError);
});

test('brackets without end are read at once below a depth, not for ever', async () => {
  let value = await parseLongJson(`${'['.repeat(sliceLength)}${']'.repeat(sliceLength)}`);
  let depth = 0;
  for (; Array.isArray(value); depth += 1) value = value[0];
  expect(depth).toBe(sliceLength);
});

test('pieces put together are the list, whatever their length', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.jsonValue()), fc.integer({ min: 1, max: 40 }), async (list, length) => {
      const text = JSON.stringify(list);
      const read: unknown[] = [];
      for await (const piece of pieces(text, 1, text.length - 1, length)) read.push(...JSON.parse(`[${piece.text}]`));
      expect(read).toEqual(JSON.parse(text));
    }),
    { numRuns: 300 },
  );
});
