import { z } from 'zod';
import { searchParameter } from '@/lib/base/values/search-parameter';
import { bounded, idText, searchText } from '@/lib/base/values/text';
import type { ZoneRecord } from './records/record';
import { checkRecord, recordShape, typeNames } from './records/record-form';
import { zoneRecord } from './zone/step';

/** Whose zone, and in which version it was seen: an edit of an older one is a conflict. */
const zoneSeen = { domainId: idText, version: z.coerce.number().int().min(0) };

/** The record that an edit or a removal is about, as it was shown. */
const recordShown = bounded(100_000).transform((text, context): ZoneRecord => {
  const parsed = zoneRecord.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  context.addIssue({ code: 'custom', message: 'errors.invalid' });
  return z.NEVER;
});

export const addRecordInput = z.object({ ...zoneSeen, ...recordShape }).superRefine(checkRecord);

export const editRecordInput = z.object({ ...zoneSeen, ...recordShape, shown: recordShown }).superRefine(checkRecord);

export const deleteRecordInput = z.object({ ...zoneSeen, shown: recordShown });

export const askWorldInput = z.object({ domainId: idText });

/** Gives up a change that the registrar refused. */
export const discardChangeInput = z.object({
  domainId: idText,
  operationId: idText,
  /** What becomes of the steps that were carried out before the refusal. */
  carriedOut: z.enum(['keep', 'undo']),
});

/** A list of records as its address says it. */
export const zoneSearch = z.object({
  q: searchText(255),
  type: searchParameter.transform((type) => type || undefined),
  /** The record whose form is open. */
  edit: searchParameter.transform((key) => key || undefined),
  /** The type of the record to add. */
  add: searchParameter.pipe(z.enum(typeNames).catch('A')),
});
export type ZoneSearch = z.output<typeof zoneSearch>;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
