import { setImmediate as nextTurn } from 'node:timers/promises';
import { z } from 'zod';
import type { RegapiFunction } from './declare';
import { joinAnswers } from './join-answers';

/** Objects of a list that are read before others get their turn. */
const sliceSize = 250;

const record = z.record(z.string(), z.unknown());

/**
 * Reads an answer by its declaration. One with a long list is read slice by slice, so that it does not hold up the
 * process; no declaration may therefore look across the objects of a list.
 */
export async function readAnswer({ answer }: RegapiFunction, raw: unknown): Promise<z.ZodSafeParseResult<unknown>> {
  const long = longList(raw);
  if (!long) return answer.safeParse(raw);
  const read: unknown[] = [];
  for (let from = 0; from < long.list.length; from += sliceSize) {
    await nextTurn();
    const parsed = answer.safeParse(long.around(long.list.slice(from, from + sliceSize), from === 0));
    if (!parsed.success) return parsed;
    read.push(parsed.data);
  }
  return { success: true, data: joinAnswers(read, () => true) };
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
