import { expect, test } from 'vitest';
import { z } from 'zod';
import { domainItems, itemResult } from './items';

const item = itemResult(z.looseObject({ dname: z.string() }));

test.each([
  ['result says success', { dname: 'a.ru', result: 'success' }],
  ['there is no result at all', { dname: 'a.ru' }],
  ['error fields are there but empty', { dname: 'a.ru', result: 'success', error_code: '', error_text: null }],
])('an item is fine when %s', (_shape, raw) => {
  expect(item.parse(raw)).toMatchObject({ ok: true, item: { dname: 'a.ru' } });
});

test.each([
  ['code and text', { result: 'error', error_code: 'X', error_text: 'Why' }, 'X', 'Why'],
  ['the text in result', { result: 'Why', error_code: 'X' }, 'X', 'Why'],
  ['a text alone', { error_text: 'Why' }, 'UNCODED', 'Why'],
  ['a result alone', { result: 'Why' }, 'UNCODED', 'Why'],
  ['a code alone', { error_code: 'X' }, 'X', 'X'],
  ['a code beside success', { result: 'success', error_code: 'X', error_text: 'Why' }, 'X', 'Why'],
  ['nothing but error', { result: 'error' }, 'UNCODED', 'UNCODED'],
  ['params of null', { result: 'error', error_code: 'X', error_text: 'Why', error_params: null }, 'X', 'Why'],
])('an item fails with %s', (_shape, raw, code, text) => {
  expect(item.parse({ dname: 'a.ru', ...raw })).toEqual({ ok: false, code, text, params: { dname: 'a.ru' } });
});

test('error_params win over what the item echoes', () => {
  const raw = {
    dname: 'A.ru',
    error_code: 'X',
    result: 'Why',
    error_params: { dname: 'a.ru', conflicting_records: [] },
  };
  expect(item.parse(raw)).toMatchObject({ params: { dname: 'a.ru', conflicting_records: [] } });
});

test('an item that says success without what it must hold is not understood', () => {
  expect(item.safeParse({ result: 'success' }).success).toBe(false);
});

test('an empty list stays empty, a flat answer becomes a list of one', () => {
  const answer = domainItems(z.looseObject({}), {});
  expect(answer.parse({ domains: [] }).domains).toEqual([]);
  expect(answer.parse({ dname: 'a.ru' }).domains).toMatchObject([{ ok: true, item: { dname: 'a.ru' } }]);
});
