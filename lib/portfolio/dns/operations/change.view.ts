import { z } from 'zod';
import { idText } from '@/lib/base/values/text';
import type { OperationView } from '@/lib/queue/engine/view';
import { checkRecord, recordShape } from '../records/record-form';

const asked = z.object({ steps: z.array(z.unknown()) });

/** One that was refused is given up on the page of the records, where what was carried out of it can be taken back. */
export const changeView: OperationView = {
  facts: (input) => ({ records: asked.safeParse(input).data?.steps.length ?? 0 }),
  discardable: 'sent',
};

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
