import { z } from 'zod';
import type { Rewrite } from '@/testing/rewriting-proxy';

export type Row = Readonly<Record<string, unknown>>;

const record = z.record(z.string(), z.unknown());
const body = z.looseObject({ answer: record });

/** What a value may be that nobody expects where something else stands. */
export const garbage: readonly unknown[] = [
  'слово',
  -1,
  '99999999999999999999',
  1e30,
  true,
  [7],
  { a: 1 },
  '2026-13-45',
  '\u0000\u0001',
];

/** How a registrar says that there is nothing. */
export const nothing: readonly unknown[] = [null, '', undefined, '0000-00-00', 'null'];

/** Changes one row of a list (or of an object of rows), found by `isMeant`, by making any number of rows of it. */
export function inRow(list: string, isMeant: (row: Row) => boolean, change: (row: Row) => readonly unknown[]): Rewrite {
  return (said) => {
    const whole = body.parse(said);
    const { [list]: rows } = whole.answer;
    if (!Array.isArray(rows)) return inEntry(whole, list, isMeant, change);
    const at = rows.findIndex((row) => isMeant(record.parse(row)));
    if (at < 0) throw new Error(`no such row in ${list}`);
    return { ...whole, answer: { ...whole.answer, [list]: rows.toSpliced(at, 1, ...change(record.parse(rows[at]))) } };
  };
}

function inEntry(
  whole: z.output<typeof body>,
  list: string,
  isMeant: (row: Row) => boolean,
  change: (row: Row) => readonly unknown[],
): unknown {
  const entries = Object.entries(record.parse(whole.answer[list]));
  const changed = entries.map(([key, entry]) => {
    const row = record.parse(entry);
    return [key, isMeant({ ...row, key }) ? change(row)[0] : row];
  });
  return { ...whole, answer: { ...whole.answer, [list]: Object.fromEntries(changed) } };
}

/** The row with another value at a path such as "rrs.0.prio"; `undefined` leaves it out. */
export function withField(row: unknown, path: string, value: unknown): unknown {
  const [head = '', ...rest] = path.split('.');
  const inner = rest.join('.');
  if (Array.isArray(row)) {
    return row.map((part, index) => (String(index) === head ? (inner ? withField(part, inner, value) : value) : part));
  }
  const fields = record.parse(row);
  return { ...fields, [head]: inner ? withField(fields[head], inner, value) : value };
}

/** The whole answer with its numbers as texts and its numeric texts as numbers. */
export function flipped(said: unknown): unknown {
  if (Array.isArray(said)) return said.map(flipped);
  if (typeof said === 'number') return String(said);
  if (typeof said === 'string') return /^(0|[1-9]\d{0,14})(\.\d+)?$/.test(said) ? Number(said) : said;
  const row = record.safeParse(said).data;
  return row ? Object.fromEntries(Object.entries(row).map(([key, value]) => [key, flipped(value)])) : said;
}

/** The whole answer with every list of one as that one alone. */
export function unlisted(said: unknown): unknown {
  if (Array.isArray(said)) return said.length === 1 ? unlisted(said[0]) : said.map(unlisted);
  const row = record.safeParse(said).data;
  return row ? Object.fromEntries(Object.entries(row).map(([key, value]) => [key, unlisted(value)])) : said;
}

/** What comes instead of an answer, and must never be taken for one. */
export const noAnswers: readonly (readonly [status: number, body: string])[] = [
  [502, '<html><body>Bad Gateway</body></html>'],
  [200, '<!doctype html><title>Технические работы</title>'],
  [503, '{"result":"error","error_code":"INTERNAL_API_ERROR","error_text":"Внутренняя ошибка"}'],
  [200, '{"result":"error","error_code":"ACCESS_DENIED","error_text":"Доступ к API запрещён"}'],
  [200, '{"result":"Ошибка","error_text":"Неизвестная ошибка"}'],
  [200, ''],
  [200, '[]'],
  [200, 'null'],
  [200, '"success"'],
  [200, '{"result":"success"}'],
  [200, '{"result":"success","answer":null}'],
  [200, '{"result":"success","answer":[]}'],
  [200, '{"result":"success","answer":"нет данных"}'],
];
