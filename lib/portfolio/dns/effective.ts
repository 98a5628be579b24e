import { recordKey } from './records';
import type { ZoneRecord } from './records/record';
import type { ZoneStep } from './zone/step';

/** Steps of one operation that has not ended. */
export type WaitingChange = { readonly operationId: string; readonly steps: readonly ZoneStep[] };

/** A record as people are to see it: as it is, or on its way in or out. */
export type EffectiveRecord = ZoneRecord & {
  readonly state: 'live' | 'adding' | 'removing';
  /** The change that is on its way; null for a record at rest. */
  readonly operationId: string | null;
};

/** Lays waiting changes over the cached records, in the order they were asked for. */
export function effectiveZone(
  cached: readonly ZoneRecord[],
  waiting: readonly WaitingChange[],
): readonly EffectiveRecord[] {
  const records = new Map<string, EffectiveRecord>();
  for (const record of cached) records.set(recordKey(record), { ...record, state: 'live', operationId: null });
  for (const { operationId, steps } of waiting) {
    for (const step of steps) lay(records, step, operationId);
  }
  return [...records.values()];
}

/** What the zone will be once everything that waits is done. */
export function expectedRecords(effective: readonly EffectiveRecord[]): readonly ZoneRecord[] {
  return effective
    .filter(({ state }) => state !== 'removing')
    .map(({ subname, type, content, priority }) => ({ subname, type, content, priority }));
}

function lay(records: Map<string, EffectiveRecord>, { verb, record }: ZoneStep, operationId: string): void {
  const key = recordKey(record);
  const present = records.get(key);
  const isSettled = present && (present.state === 'removing') !== (verb === 'add');
  if (verb === 'remove' && !present) return;
  if (verb === 'add' && isSettled) return;
  records.set(key, { ...record, state: verb === 'add' ? 'adding' : 'removing', operationId });
}
