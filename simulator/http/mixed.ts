import { isWireList, isWireRecord, type WireRecord } from '@/lib/registrar/regwire/value';
import { failed } from '../functions/items';
import type { Refusal } from '../refusal';
import { refused } from './answer';

/** Which items of a list do not run: every so many-th, each refused alike. */
export interface LeftOut {
  readonly every: number;
  readonly refusal: Refusal;
}

const LISTS = ['domains', 'services'] as const;

/** Runs a call without some items of its list, each of which is refused in its place; refused as a call where it has no list. */
export function runMixed(
  params: WireRecord,
  { every, refusal }: LeftOut,
  run: (params: WireRecord) => WireRecord,
): WireRecord {
  const { name, items } = listOf(params);
  const isLeftOut = (index: number): boolean => (index + 1) % every === 0;
  const kept = items.filter((_, index) => !isLeftOut(index));
  if (name === undefined || items.length < 2 || kept.length === 0) return refused(refusal);
  const body = run({ ...params, [name]: kept });
  const { answer } = body;
  if (!isWireRecord(answer)) return body;
  const answered = listOf(answer);
  if (answered.name === undefined) return body;
  const ran = [...answered.items];
  const all = items.map((item, index) =>
    isLeftOut(index) ? failed(isWireRecord(item) ? item : {}, 'error', refusal) : (ran.shift() ?? null),
  );
  return { ...body, answer: { ...answer, [answered.name]: all } };
}

function listOf(record: WireRecord) {
  for (const name of LISTS) {
    const items = record[name];
    if (isWireList(items)) return { name, items };
  }
  return { name: undefined, items: [] };
}
