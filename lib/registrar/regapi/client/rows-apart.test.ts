import { describe, expect, it } from 'vitest';
import { rowsApart } from './rows-apart';

type Taken = { readonly rows: readonly unknown[]; readonly text: string; readonly isApart: boolean };

/** Sends a text through in chunks of so many bytes. */
function sent(text: string, size = 50_000): Taken {
  const rows: unknown[] = [];
  const apart = rowsApart('services', (some) => rows.push(...some));
  const bytes = Buffer.from(text, 'utf8');
  for (let from = 0; from < bytes.length; from += size) apart.take(bytes.subarray(from, from + size));
  return { rows, text: apart.text(), isApart: apart.isApart() };
}

const many = Array.from({ length: 12_000 }, (_, index) => ({
  service_id: index,
  dname: `имя-${index}.рф`,
  note: String.raw`a "quoted" \ word, [in] {brackets}`,
}));

describe('a long answer', () => {
  it.each([64, 4_099, 1_000_000])('gives all rows, in order, in chunks of %i bytes', (size) => {
    const { rows, text, isApart } = sent(JSON.stringify({ answer: { services: many }, result: 'success' }), size);
    expect(isApart).toBe(true);
    expect(rows).toEqual(many);
    expect(JSON.parse(text)).toEqual({ answer: { services: [] }, result: 'success' });
  });

  it('keeps what stands beside the list, however it is written', () => {
    const body = { result: 'success', answer: { total: 7, services: many, more: [1, { services: [2] }] } };
    const { rows, text } = sent(JSON.stringify(body, null, 2));
    expect(rows).toEqual(many);
    expect(JSON.parse(text)).toEqual({ ...body, answer: { ...body.answer, services: [] } });
  });

  it('is kept whole where the list stands elsewhere', () => {
    for (const body of [{ answer: many }, { services: many }, { answer: { inner: { services: many } } }]) {
      expect(sent(JSON.stringify(body))).toEqual({ rows: [], text: JSON.stringify(body), isApart: false });
    }
  });

  it.each(['{"answer":{"services":[', ''])('that is cut is no JSON any more', (begin) => {
    const whole = JSON.stringify({ answer: { services: many } });
    const cut = begin === '' ? whole.slice(0, -1) : whole.slice(0, -400);
    expect(() => void JSON.parse(sent(cut).text)).toThrow(SyntaxError);
  });

  it.each([
    ['a comma too many', (text: string) => text.replace(/\}\]/, '},]')],
    ['a row that is no JSON', (text: string) => text.replace('"service_id":11999', '"service_id":')],
    ['a bracket too few', (text: string) => text.replace('{"service_id":7,', '"service_id":7,')],
    ['a row without an end', (text: string) => `${text.slice(0, -10)}"${'x'.repeat(3_000_000)}`],
  ])('with %s is no JSON', (_what, break_) => {
    const { text } = sent(break_(JSON.stringify({ answer: { services: many } })));
    expect(() => void JSON.parse(text)).toThrow(SyntaxError);
  });

  it('survives a reader that throws', () => {
    const apart = rowsApart('services', () => {
      throw new TypeError('no');
    });
    apart.take(Buffer.from(JSON.stringify({ answer: { services: many } })));
    expect(apart.text()).toBe('');
  });
});

it('a short answer is not taken apart', () => {
  const text = JSON.stringify({ answer: { services: many.slice(0, 10) } });
  expect(sent(text)).toEqual({ rows: [], text, isApart: false });
});
