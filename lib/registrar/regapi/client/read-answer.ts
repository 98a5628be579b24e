import { setImmediate as nextTurn } from 'node:timers/promises';
import { z } from 'zod';
import type { Believed, RegapiFunction } from '../declare';
import { joinAnswers } from './join-answers';
import { oddRowsField, withoutOddRows } from '../odd-rows';
import { quickRead, unsure } from '../quick-read';
import { isRow } from '../row';

/** Objects of a list that are read before others get their turn. */
const sliceSize = 250;

const record = z.record(z.string(), z.unknown());

/**
 * Reads an answer by its declaration. One with a long list is read slice by slice, so that it does not hold up the
 * process; no declaration may therefore look across the objects of a list.
 */
export async function readAnswer(
  declaration: RegapiFunction,
  raw: unknown,
  isForgiving = false,
): Promise<z.ZodSafeParseResult<unknown>> {
  const read = (part: unknown) => readRows(declaration, part, isForgiving);
  const long = longList(raw);
  if (!long) return read(raw);
  const slices: unknown[] = [];
  for (let from = 0; from < long.list.length; from += sliceSize) {
    await nextTurn();
    const parsed = read(long.around(long.list.slice(from, from + sliceSize), from === 0));
    if (!parsed.success) return parsed;
    slices.push(parsed.data);
  }
  return { success: true, data: joinAnswers(slices, () => true) };
}

/** Of a forgiving read, an odd row is left out and said; of a change, nobody would know what became of that object. */
export function readRows(
  declaration: RegapiFunction,
  said: unknown,
  isForgiving: boolean,
): z.ZodSafeParseResult<unknown> {
  const { answer, mutates, believes } = declaration;
  const isTaken = mutates || !isForgiving || !believes || isBelieved(said, believes);
  const quick = isTaken ? quickRead(answer)(said) : unsure;
  return quick === unsure ? readBySchema(declaration, said, isForgiving) : { success: true, data: quick };
}

/** The same, whatever it says, and slower by far. */
export function readBySchema(
  { answer, mutates, list, believes }: RegapiFunction,
  said: unknown,
  isForgiving: boolean,
): z.ZodSafeParseResult<unknown> {
  if (mutates || !isForgiving) return answer.safeParse(said);
  const listed = believes ? withRows(said, believes) : z.unknown().safeParse(said);
  // Without its list an answer says nothing of what was asked, least of all that there is nothing.
  if (!listed.success) return listed;
  const raw: unknown = listed.data;
  const doubts = believes ? doubtsOf(raw, believes) : [];
  const parsed = answer.safeParse(raw);
  if (parsed.success && doubts.length === 0) return parsed;
  const rest = withoutOddRows(raw, [...doubts, ...(parsed.error?.issues ?? [])], list);
  const again = rest && answer.safeParse(rest.raw);
  if (!rest || !again?.success) return parsed;
  return { success: true, data: { ...record.parse(again.data), [oddRowsField]: rest.odd } };
}

const lists = ['domains', 'services'] as const;

/** Whether the rows are where they belong, and each says what is believed. */
function isBelieved(said: unknown, { list, row }: Believed): boolean {
  if (!isRow(said) || lists.some((name) => name !== list && name in said)) return false;
  const { [list]: rows } = said;
  return Array.isArray(rows) && rows.every((given) => row(given) === null || isFailedItem(given));
}

/** The answer with its rows where they are looked for; one alone, or one that is the answer itself, as a list of one. */
function withRows(raw: unknown, { list, byKey, row }: Believed): z.ZodSafeParseResult<unknown> {
  const answer = record.safeParse(raw).data ?? {};
  const { [list]: own, domains, services, ...rest } = answer;
  const found = [own, domains, services].find((value) => typeof value === 'object' && value !== null);
  const rows = found ?? (byKey !== true && row(answer) === null ? answer : undefined);
  const isOne = byKey !== true && !Array.isArray(rows) && rows !== undefined;
  const kind = byKey ? record : z.array(z.unknown());
  return z.looseObject({ [list]: kind }).safeParse({ ...rest, [list]: isOne ? [rows] : rows });
}

/** What is not believed of the rows; a failed item is another matter. */
function doubtsOf(raw: unknown, { list, row }: Believed): readonly z.core.$ZodIssue[] {
  const { [list]: rows } = record.safeParse(raw).data ?? {};
  return Object.entries(rows ?? {}).flatMap(([key, given]) => {
    const doubt = isFailedItem(given) ? null : row(given);
    return doubt
      ? [{ code: 'custom' as const, message: 'not believed', input: given, path: [list, key, ...doubt] }]
      : [];
  });
}

function isFailedItem(row: unknown): boolean {
  if (!isRow(row)) return false;
  const { error_code: code, error_text: text, result } = row;
  return Boolean(code ?? text) || (typeof result === 'string' && result.toLowerCase() !== 'success');
}

type LongList = {
  readonly list: readonly unknown[];
  /** The answer with a slice in place of its list; the other lists come with the first. */
  around(slice: readonly unknown[], isFirst: boolean): unknown;
};

function longList(raw: unknown): LongList | null {
  if (Array.isArray(raw)) return raw.length > sliceSize ? { list: raw, around: (slice) => slice } : null;
  const fields = isRow(raw) ? raw : {};
  const lists = Object.entries(fields).filter((field): field is [string, unknown[]] => Array.isArray(field[1]));
  const [longest] = lists.toSorted(([, a], [, b]) => b.length - a.length);
  if (!longest || longest[1].length <= sliceSize) return null;
  const [name, list] = longest;
  const others = Object.fromEntries(lists.map(([other]) => [other, []]));
  return { list, around: (slice, isFirst) => ({ ...fields, ...(isFirst ? {} : others), [name]: slice }) };
}
