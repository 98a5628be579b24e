import { recordKey } from '../records';
import type { ZoneRecord } from '../records/record';

/** What turns one zone into another. A changed record is one that was removed and one added at its name and type. */
export type ZoneDiff = {
  readonly added: readonly ZoneRecord[];
  readonly removed: readonly ZoneRecord[];
  readonly changed: readonly { readonly before: ZoneRecord; readonly after: ZoneRecord }[];
};

/** Compares by meaning: spelling makes no difference, and a record that stands twice counts once. */
export function diffZones(before: readonly ZoneRecord[], after: readonly ZoneRecord[]): ZoneDiff {
  const was = byKey(before);
  const is = byKey(after);
  const removed = [...was].filter(([key]) => !is.has(key)).map(([, record]) => record);
  const added = [...is].filter(([key]) => !was.has(key)).map(([, record]) => record);
  return pairUp(removed, added);
}

export function isEmptyDiff({ added, removed, changed }: ZoneDiff): boolean {
  return added.length + removed.length + changed.length === 0;
}

function pairUp(removed: readonly ZoneRecord[], added: readonly ZoneRecord[]): ZoneDiff {
  const left = [...added];
  const changed: { before: ZoneRecord; after: ZoneRecord }[] = [];
  const gone: ZoneRecord[] = [];
  for (const before of removed) {
    const at = left.findIndex((after) => after.type === before.type && after.subname === before.subname);
    const [after] = at < 0 ? [] : left.splice(at, 1);
    if (after) changed.push({ before, after });
    else gone.push(before);
  }
  return { added: left, removed: gone, changed };
}

function byKey(records: readonly ZoneRecord[]): ReadonlyMap<string, ZoneRecord> {
  return new Map(records.map((record) => [recordKey(record), record]));
}
