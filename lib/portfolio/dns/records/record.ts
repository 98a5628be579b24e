import type { z } from 'zod';
import type { RecordAction } from '@/lib/registrar/regapi/functions/zone-records';

/** One record as the registrar shows it. */
export type ZoneRecord = {
  /** Relative host name; "@" is the apex, "*" everything without records of its own. */
  readonly subname: string;
  readonly type: string;
  readonly content: string;
  readonly priority: number | null;
};

/** What a record of one type holds beside its name. */
export type RecordData = Pick<ZoneRecord, 'content' | 'priority'>;

/** Everything that a form may ask for; which of them, the type says. */
export const recordFieldNames = [
  'address',
  'target',
  'priority',
  'text',
  'weight',
  'port',
  'flags',
  'tag',
  'value',
] as const;
export type RecordFieldName = (typeof recordFieldNames)[number];

export type RecordField = {
  readonly name: RecordFieldName;
  readonly kind: 'text' | 'number' | 'long-text' | 'choice';
  readonly placeholder?: string;
  readonly initial?: string;
  readonly choices?: readonly string[];
};

export type RecordFields = Partial<Readonly<Record<RecordFieldName, string>>>;

/** What a new record begins with in the fields of its type. */
export function initialFields(fields: readonly RecordField[]): RecordFields {
  return Object.fromEntries(fields.flatMap(({ name, initial }) => (initial === undefined ? [] : [[name, initial]])));
}

/** One record type: how it is asked for, checked, compared and sent. */
export type RecordType = {
  readonly type: string;
  /** In the order in which they are asked for; their labels are in messages/<locale>/portfolio/dns.json. */
  readonly fields: readonly RecordField[];
  /** Form fields to data in normal form; issues carry the field's name and a message key. */
  readonly schema: z.ZodType<RecordData>;
  /** Data as the registrar shows it to form fields; the inverse of `schema`. */
  readonly fieldsOf: (data: RecordData) => RecordFields;
  /** Equal for two spellings of the same data. */
  readonly normalContent: (content: string) => string;
  /** Whether the priority is part of what the record says. */
  readonly hasPriority: boolean;
  /** The step of zone/update_records that adds it (REG.API 9.2-9.9). */
  readonly addition: (record: ZoneRecord) => RecordAction;
};
