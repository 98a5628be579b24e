import { z } from 'zod';
import { redact } from './redaction';

/** A row of an answer that was left out because it says what cannot be; the others count. */
export type OddRow = {
  /** What it said, without secrets and cut short. */
  readonly row: string;
  readonly why: OddReason;
  /** Which part of it is wrong; empty where it is the whole. */
  readonly field: string;
};

const oddReasons = ['unreadable', 'noName', 'future', 'currency', 'range', 'twice', 'absent', 'notStorable'] as const;
export type OddReason = (typeof oddReasons)[number];

const longestRow = 300;

export function oddRow(row: unknown, why: OddReason, field = ''): OddRow {
  const text = JSON.stringify(redact(row), withoutBigInts) ?? '';
  return { row: text.replaceAll('\\u0000', '').slice(0, longestRow), why, field: field.slice(0, 60) };
}

/** Where the rows that were left out stand in an answer that was read. */
export const oddRowsField = 'odd_rows';

const withOddRows = z.looseObject({
  [oddRowsField]: z.array(z.object({ row: z.string(), why: z.enum(oddReasons), field: z.string() })).default([]),
});

/** The rows that were left out of an answer. */
export function oddRowsOf(answer: unknown): readonly OddRow[] {
  return withOddRows.safeParse(answer).data?.[oddRowsField] ?? [];
}

type Row = { readonly list: string; readonly key: string; readonly field: string };

/**
 * The answer without the rows that these issues are about; null when one is about the answer itself. In a list that
 * answers what was asked one by one (`items`) a failed item takes the row's place, so that the others keep theirs.
 */
export function withoutOddRows(
  raw: unknown,
  issues: readonly z.core.$ZodIssue[],
  items: string | null,
): { readonly raw: unknown; readonly odd: readonly OddRow[] } | null {
  const answer = record.safeParse(raw).data;
  const rows = issues.map(({ path }) => rowAt(path));
  if (!answer || rows.some((row) => row === null)) return null;
  const found = new Map(rows.flatMap((row) => (row ? [[JSON.stringify([row.list, row.key]), row] as const] : [])));
  const odd: OddRow[] = [];
  const left: Record<string, unknown> = { ...answer };
  for (const list of new Set([...found.values()].map((row) => row.list))) {
    const isOdd = (key: string) => found.get(JSON.stringify([list, key]));
    const say = (key: string, row: unknown) => odd.push(oddRow(row, 'unreadable', isOdd(key)?.field));
    const { [list]: value } = answer;
    if (Array.isArray(value)) {
      left[list] = value.flatMap((row: unknown, index) => {
        if (!isOdd(String(index))) return [row];
        say(String(index), row);
        return items === null ? [] : [failedItem(row)];
      });
      continue;
    }
    const entries = record.safeParse(value).data;
    if (!entries) return null;
    left[list] = Object.fromEntries(
      Object.entries(entries).filter(([key, row]) => {
        if (isOdd(key)) say(key, { [key]: row });
        return !isOdd(key);
      }),
    );
  }
  return { raw: left, odd };
}

const record = z.record(z.string(), z.unknown());

function rowAt([list, key, ...rest]: readonly PropertyKey[]): Row | null {
  if (typeof list !== 'string' || key === undefined) return null;
  return { list, key: String(key), field: rest.map(String).join('.') };
}

/** Says of a row which one it was, and that it says nothing. */
export const oddItemCode = 'ODD_ROW';

function failedItem(row: unknown): Record<string, unknown> {
  const { dname, domain_name, service_id } = record.safeParse(row).data ?? {};
  const echoed = { dname, domain_name, service_id };
  const known = Object.fromEntries(
    Object.entries(echoed).filter(([, value]) => ['string', 'number'].includes(typeof value)),
  );
  return { ...known, result: 'error', error_code: oddItemCode, error_text: 'the row was not understood' };
}

function withoutBigInts(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
