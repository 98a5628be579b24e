import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fn } from './declare';
import { readEnvelope } from './client/envelope';
import { domainItems, listOf } from './items';
import { oddRow, oddRowsOf } from './odd-rows';
import { readAnswer } from './client/read-answer';

const base = { section: '0', access: 'everyone', billing: false, input: z.strictObject({}) } as const;
const list = fn({
  ...base,
  name: 'nop',
  list: null,
  mutates: false,
  answer: z.looseObject({ rows: listOf(z.looseObject({ n: z.number() })) }),
});
const items = {
  ...base,
  name: 'nop',
  list: 'domains',
  answer: domainItems(z.looseObject({ n: z.number() }), {}),
} as const;

describe('an odd row of a read', () => {
  it('is left out and said, and no other is', async () => {
    const rows = Array.from({ length: 600 }, (_, n) => (n === 7 || n === 599 ? { n: 'x', password: 'hidden' } : { n }));
    const { data } = await readAnswer(list, { rows }, true);
    expect(z.object({ rows: z.array(z.unknown()) }).parse(data).rows).toHaveLength(598);
    expect(oddRowsOf(data)).toHaveLength(2);
    expect(oddRowsOf(data)[0]).toMatchObject({
      why: 'unreadable',
      field: 'n',
      row: expect.not.stringContaining('hidden'),
    });
  });

  it('keeps its place among the answers to what was asked one by one', async () => {
    const { data } = await readAnswer(
      fn({ ...items, mutates: false }),
      {
        domains: [{ n: 1 }, { n: 'x', dname: 'a.ru' }, { n: 3 }],
      },
      true,
    );
    expect(data).toMatchObject({
      domains: [{ ok: true }, { ok: false, code: 'ODD_ROW', params: { dname: 'a.ru' } }, { ok: true }],
    });
  });

  it('of a change leaves its outcome unknown', async () => {
    expect((await readAnswer(fn({ ...items, mutates: true }), { domains: [{ n: 1 }, { n: 'x' }] }, true)).success).toBe(
      false,
    );
  });

  it('is not left out where an operation is decided by it', async () => {
    expect((await readAnswer(list, { rows: [{ n: 1 }, { n: 'x' }] })).success).toBe(false);
  });

  it('is kept short, without NUL', () => {
    expect(oddRow({ a: `\0${'b'.repeat(5000)}` }, 'range').row).toMatch(/^\{"a":"b{200,299}$/);
  });
});

it('a single object stands for a list of one, an empty text for none', async () => {
  expect((await readAnswer(list, { rows: { n: 1 } })).data).toEqual({ rows: [{ n: 1 }] });
  expect((await readAnswer(list, { rows: '' })).data).toEqual({ rows: [] });
});

it.each([
  ['{"result":"Success","answer":{}}', 'success'],
  ['{"result":"ERROR","error_code":"X"}', 'error'],
  ['{"error_code":"X"}', 'error'],
  ['{"error_code":""}', 'garbled'],
  ['{"answer":{}}', 'garbled'],
  ['<html>', 'garbled'],
])('%s is %s', async (body, kind) => {
  expect((await readEnvelope(body)).kind).toBe(kind);
});
