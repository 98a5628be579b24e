import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { oddRowsField } from '../odd-rows';

const record = z.record(z.string(), z.unknown());

/**
 * One answer out of the answers to the parts of a list. Lists are joined in order where `isJoined` says so of their
 * name; of others the last one counts, for it is what stands after all parts. What differs from part to part is null.
 * Answers that are lists themselves are joined whole.
 */
export function joinAnswers(answers: readonly unknown[], isJoined: (name: string) => boolean): unknown {
  if (answers.every((answer) => Array.isArray(answer))) return answers.flat();
  const records = answers.map((answer) => record.parse(answer));
  const fields = new Set(records.flatMap((answer) => Object.keys(answer)));
  return Object.fromEntries([...fields].map((name) => [name, joinField(records, name, isJoined(name))]));
}

function joinField(records: readonly Record<string, unknown>[], name: string, isJoined: boolean): unknown {
  const values = records.map((answer) => answer[name]);
  if (name === oddRowsField) return values.flatMap((rows): unknown[] => (Array.isArray(rows) ? rows : []));
  const last = values.at(-1);
  if (Array.isArray(last)) return isJoined ? values.flat() : last;
  return values.every((value) => isDeepStrictEqual(value, last)) ? last : null;
}
