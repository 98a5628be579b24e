import { setImmediate as nextTurn } from 'node:timers/promises';
import { z } from 'zod';
import type { RegapiFunction } from './declare';
import { joinAnswers } from './join-answers';
import { oddRowsField, withoutOddRows } from './odd-rows';

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
function readRows(
  { answer, mutates, list }: RegapiFunction,
  raw: unknown,
  isForgiving: boolean,
): z.ZodSafeParseResult<unknown> {
  const parsed = answer.safeParse(raw);
  if (parsed.success || mutates || !isForgiving) return parsed;
  const rest = withoutOddRows(raw, parsed.error.issues, list);
  const again = rest && answer.safeParse(rest.raw);
  if (!rest || !again?.success) return parsed;
  return { success: true, data: { ...record.parse(again.data), [oddRowsField]: rest.odd } };
}

type LongList = {
  readonly list: readonly unknown[];
  /** The answer with a slice in place of its list; the other lists come with the first. */
  around(slice: readonly unknown[], isFirst: boolean): unknown;
};

function longList(raw: unknown): LongList | null {
  if (Array.isArray(raw)) return raw.length > sliceSize ? { list: raw, around: (slice) => slice } : null;
  const fields = record.safeParse(raw).data ?? {};
  const lists = Object.entries(fields).filter((field): field is [string, unknown[]] => Array.isArray(field[1]));
  const [longest] = lists.toSorted(([, a], [, b]) => b.length - a.length);
  if (!longest || longest[1].length <= sliceSize) return null;
  const [name, list] = longest;
  const others = Object.fromEntries(lists.map(([other]) => [other, []]));
  return { list, around: (slice, isFirst) => ({ ...fields, ...(isFirst ? {} : others), [name]: slice }) };
}
