import { z } from 'zod';
import { idText } from '@/lib/base/values/text';
import type { OperationView } from '@/lib/queue/engine/view';
import { recordChanges, type RecordChange } from '../zone/record-changes';
import { checkRecord, recordShape } from '../records/record-form';

const asked = z.object({ steps: z.array(z.unknown()) });
const steps = z.array(
  z.object({
    verb: z.enum(['add', 'remove']),
    record: z.object({
      subname: z.string(),
      type: z.string(),
      content: z.string(),
      priority: z.number().nullable(),
    }),
  }),
);

/** One that was refused is given up on the page of the records, where what was carried out of it can be taken back. */
export const changeView: OperationView = {
  facts: (input) => {
    const changes = changesIn(input);
    const [only] = changes;
    const records = changes.length || (asked.safeParse(input).data?.steps.length ?? 0);
    return only && records === 1
      ? { records, verb: verbOf(only), record: sentenceOf(only) }
      : { records, verb: 'several', record: '' };
  },
  changes: (input) =>
    changesIn(input).map(({ record, before, after }) => ({ what: 'changes.record', of: record, before, after })),
  discardable: 'sent',
};

function changesIn(input: unknown): readonly RecordChange[] {
  return recordChanges(steps.safeParse(asked.safeParse(input).data?.steps).data ?? []);
}

function verbOf({ before, after }: RecordChange): string {
  if (before === null) return 'add';
  return after === null ? 'remove' : 'change';
}

/** So much of a record's data is read at a glance. */
const glance = 60;

/** "A shop → 192.0.2.10", or from what to what. */
function sentenceOf({ record, before, after }: RecordChange): string {
  const short = (text: string) => (text.length > glance ? `${text.slice(0, glance)}…` : text);
  if (before !== null && after !== null) return `${record}: ${short(before)} → ${short(after)}`;
  return `${record} → ${short(after ?? before ?? '')}`;
}

/** The refused step: which it is, counted from nought in the list of the change. */
const place = { operationId: idText, step: z.coerce.number().int().min(0) };

/** The record that was refused, written otherwise. */
export const recordCorrectionInput = z
  .object({ ...place, change: z.literal('record'), ...recordShape })
  .superRefine(checkRecord);

/** What staff may do about the refused step: write it otherwise, or leave it out. */
export const changeCorrectionInput = z.discriminatedUnion('change', [
  recordCorrectionInput,
  z.object({ ...place, change: z.literal('leaveOut') }),
]);
