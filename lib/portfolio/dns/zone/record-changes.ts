import type { Difference } from '@/lib/base/values/difference';
import { shownRecord } from '../records/shown';
import type { ZoneRecord } from '../records/record';
import type { ZoneStep } from './step';

/** What steps do to one record: data before and after; null where there is none. */
export type RecordChange = {
  /** "A shop", "MX" for the domain itself. */
  readonly record: string;
  readonly before: string | null;
  readonly after: string | null;
};

/** What steps change, a record each: one that is taken away and added with other data is one that changes. */
export function recordChanges(steps: readonly ZoneStep[]): readonly RecordChange[] {
  const changes: { record: string; before: string | null; after: string | null }[] = [];
  for (const { verb, record } of steps) {
    const [name, data] = [nameOf(record), dataOf(record)];
    const waiting = changes.find(
      (one) => one.record === name && (verb === 'add' ? one.after : one.before) === null && one.after !== one.before,
    );
    if (waiting) waiting[verb === 'add' ? 'after' : 'before'] = data;
    else changes.push({ record: name, before: verb === 'add' ? null : data, after: verb === 'add' ? data : null });
  }
  return changes;
}

/** The steps that one list has and the other has not, in their order. */
export function stepDifferences(before: readonly ZoneStep[], after: readonly ZoneStep[]): readonly Difference[] {
  const [gone, come] = [without(before, after), without(after, before)];
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => ({
    what: 'changes.record',
    before: gone[index] ?? null,
    after: come[index] ?? null,
  }));
}

function without(some: readonly ZoneStep[], others: readonly ZoneStep[]): readonly string[] {
  const known = new Set(others.map(lineOf));
  return some.map(lineOf).filter((line) => !known.has(line));
}

const lineOf = ({ record }: ZoneStep) => `${nameOf(record)} ${dataOf(record)}`;

function nameOf(record: ZoneRecord): string {
  const { subname } = shownRecord(record);
  return subname === '@' ? record.type : `${record.type} ${subname}`;
}

function dataOf(record: ZoneRecord): string {
  const { content } = shownRecord(record);
  return record.priority === null ? content : `${record.priority} ${content}`;
}
