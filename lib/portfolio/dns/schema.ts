import { z } from 'zod';
import { zodMessage } from '@/lib/base/i18n/zod-message';
import { toUnicode } from '@/lib/base/values/domain-name';
import { bounded, idText, searchText } from '@/lib/base/values/text';
import { recordType, recordTypes } from './records';
import { subname } from './records/host-name';
import { recordFieldNames, type RecordFieldName, type RecordFields, type ZoneRecord } from './records/record';
import { isServiceName } from './records/srv';
import { zoneRecord } from './zone/step';

const fieldShape: Record<RecordFieldName, z.ZodOptional<z.ZodString>> = {
  address: bounded(1000).optional(),
  target: bounded(1000).optional(),
  priority: bounded(1000).optional(),
  text: bounded(20_000, 4000).optional(),
  weight: bounded(1000).optional(),
  port: bounded(1000).optional(),
  flags: bounded(1000).optional(),
  tag: bounded(1000).optional(),
  value: bounded(1000).optional(),
};

const typeNames = recordTypes.map(({ type }) => type);

/** One record as a form asks for it: the fields of its type, checked by its type. */
export const recordShape = { type: z.enum(typeNames), subname, ...fieldShape };

/** What a form about one record sends, field by field. */
export type RecordForm = z.input<z.ZodObject<typeof recordShape>>;

type RecordEntry = z.output<z.ZodObject<typeof recordShape>>;

/** Holds the fields of a form against its type; what is wrong lies beside its field. */
export function checkRecord(form: RecordEntry, context: z.RefinementCtx): void {
  if (form.type === 'SRV' && !isServiceName(form.subname)) {
    context.addIssue({ code: 'custom', path: ['subname'], message: 'dns.problems.badServiceName' });
  }
  const data = dataOf(form);
  for (const { path, message } of data.error?.issues ?? []) {
    context.addIssue({ code: 'custom', path: [...path], message });
  }
}

/** The record in normal form that a checked form describes; throws on one that was not checked. */
export function recordOf(form: RecordEntry): ZoneRecord {
  const data = dataOf(form);
  if (!data.success) throw new TypeError(`not a record of type ${form.type}`);
  return { type: form.type, subname: form.subname, ...data.data };
}

function dataOf(form: RecordEntry) {
  const declared = recordType(form.type);
  if (!declared) throw new TypeError(`unknown record type ${form.type}`);
  return declared.schema.safeParse(definedFields(form), { error: zodMessage });
}

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

/** Gives up a change that the registrar refused. */
export const discardChangeInput = z.object({
  domainId: idText,
  operationId: idText,
  /** What becomes of the steps that were carried out before the refusal. */
  carriedOut: z.enum(['keep', 'undo']),
});

/** What a new record of a type begins with. */
export function initialFields(type: string): RecordFields {
  const fields = recordType(type)?.fields ?? [];
  return Object.fromEntries(fields.flatMap(({ name, initial }) => (initial === undefined ? [] : [[name, initial]])));
}

/** A form about a record as the registrar shows it; names are edited in their own letters. */
export function fieldsOfRecord(record: ZoneRecord): RecordFields & Pick<ZoneRecord, 'type' | 'subname'> {
  const { type, content, priority } = record;
  const fields = recordType(type)?.fieldsOf({ content, priority }) ?? {};
  const target = fields.target === undefined ? {} : { target: toUnicode(fields.target) };
  return { type, subname: toUnicode(record.subname), ...fields, ...target };
}

const one = z.preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string().optional());

/** A list of records as its address says it. */
export const zoneSearch = z.object({
  q: searchText(255),
  type: one.transform((type) => type || undefined),
  /** The record whose form is open. */
  edit: one.transform((key) => key || undefined),
  /** The type of the record to add. */
  add: one.pipe(z.enum(typeNames).catch('A')),
});
export type ZoneSearch = z.output<typeof zoneSearch>;

/** What a form sends back as `shown`. */
export function writeShown({ subname: name, type, content, priority }: ZoneRecord): string {
  return JSON.stringify({ subname: name, type, content, priority });
}

function definedFields(form: Partial<Record<RecordFieldName, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    recordFieldNames.flatMap((name) => {
      const value = form[name];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
