import { z } from 'zod';
import { zodMessage } from '@/lib/base/i18n/zod-message';
import { toUnicode } from '@/lib/base/values/domain-name';
import { bounded } from '@/lib/base/values/text';
import { recordType, recordTypes } from './index';
import { subname } from './host-name';
import { recordFieldNames, type RecordFieldName, type RecordFields, type ZoneRecord } from './record';
import { isServiceName } from './srv';

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

export const typeNames = recordTypes.map(({ type }) => type);

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

/** A form about a record as the registrar shows it; names are edited in their own letters. */
export function fieldsOfRecord(record: ZoneRecord): RecordFields & Pick<ZoneRecord, 'type' | 'subname'> {
  const { type, content, priority } = record;
  const fields = recordType(type)?.fieldsOf({ content, priority }) ?? {};
  const target = fields.target === undefined ? {} : { target: toUnicode(fields.target) };
  return { type, subname: toUnicode(record.subname), ...fields, ...target };
}

function definedFields(form: Partial<Record<RecordFieldName, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    recordFieldNames.flatMap((name) => {
      const value = form[name];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}
