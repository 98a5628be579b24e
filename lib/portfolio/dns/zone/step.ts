import { z } from 'zod';
import type { RecordAction } from '@/lib/registrar/regapi/functions/zone-records';
import { recordKey, recordType, removal } from '../records';
import type { ZoneRecord } from '../records/record';

export const zoneRecord = z.object({
  subname: z.string(),
  type: z.string(),
  content: z.string(),
  priority: z.int().nullable(),
});

/** One addition or removal, as it is stored in an operation. */
export const zoneStep = z.object({ verb: z.enum(['add', 'remove']), record: zoneRecord });
export type ZoneStep = z.output<typeof zoneStep>;

/** What an operation that changes a zone is made of. */
export const changeZoneInput = z.object({
  domainId: z.string(),
  asciiName: z.string(),
  /** In the order in which they are sent; the registrar stops at the first that it refuses. */
  steps: z.array(zoneStep).min(1).max(1000),
});
export type ChangeZoneInput = z.output<typeof changeZoneInput>;

/** The action of zone/update_records that a step stands for (REG.API 9.11); throws on an addition of a type that cannot be edited. */
export function actionOf({ verb, record }: ZoneStep): RecordAction {
  if (verb === 'remove') return removal(record);
  const declared = recordType(record.type);
  if (!declared) throw new TypeError(`records of type ${record.type} cannot be added`);
  return declared.addition(record);
}

/** Whether the zone already is as the step would make it. */
export function isDone({ verb, record }: ZoneStep, keys: ReadonlySet<string>): boolean {
  return keys.has(recordKey(record)) === (verb === 'add');
}

export function keysOf(records: readonly ZoneRecord[]): ReadonlySet<string> {
  return new Set(records.map(recordKey));
}

/** The records after the steps; one that is there already is not doubled. */
export function applySteps<R extends ZoneRecord>(
  records: readonly R[],
  steps: readonly ZoneStep[],
): readonly (R | ZoneRecord)[] {
  let result: readonly (R | ZoneRecord)[] = records;
  for (const { verb, record } of steps) {
    const key = recordKey(record);
    const others = result.filter((present) => recordKey(present) !== key);
    if (verb === 'remove') result = others;
    else if (others.length === result.length) result = [...result, record];
  }
  return result;
}

/** The steps that take others back, the last one first. */
export function undoing(steps: readonly ZoneStep[]): ZoneStep[] {
  return steps.toReversed().map(({ verb, record }) => ({ verb: verb === 'add' ? 'remove' : 'add', record }));
}
