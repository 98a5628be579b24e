import { z } from 'zod';
import { isRow } from './row';

/**
 * Reads a value that is as nearly all of them are without asking its schema, which costs ten times what reading the
 * JSON did. What it reads is what the schema makes of the value, or `unsure`: then the schema has to say.
 */
type QuickRead<Value = unknown> = (value: unknown) => Value | typeof unsure;

export const unsure: unique symbol = Symbol('unsure');

const reads = new WeakMap<z.core.$ZodType, QuickRead>();

/** Says how values of a schema are read quickly. */
export function readsQuickly<Schema extends z.ZodType>(schema: Schema, read: QuickRead): Schema {
  reads.set(schema, read);
  return schema;
}

/** How values of a schema are read quickly; by the schema itself where nobody has said how. */
export function quickRead<Schema extends z.ZodType>(schema: Schema): QuickRead<z.output<Schema>>;
export function quickRead(schema: z.core.$ZodType): QuickRead;
export function quickRead(schema: z.core.$ZodType): QuickRead {
  const known = reads.get(schema) ?? readFor(schema);
  reads.set(schema, known);
  return known;
}

/** Anything, also nothing, as `make` understands it. */
export function anything<Made>(make: (value: unknown) => Made) {
  return readsQuickly(z.unknown().optional().transform(make), make);
}

/** What `make` makes of what was read. */
export function made<Schema extends z.ZodType, Made>(schema: Schema, make: (value: z.output<Schema>) => Made) {
  const read = quickRead(schema);
  return readsQuickly(schema.transform(make), (value) => {
    const found = read(value);
    return found === unsure ? unsure : make(found);
  });
}

function readFor(schema: z.core.$ZodType): QuickRead {
  const isChecked = (schema._zod.def.checks?.length ?? 0) > 0;
  if (isChecked) return bySchema(schema);
  if (schema instanceof z.ZodObject && schema.def.catchall instanceof z.ZodUnknown) {
    return atFirstUse(() => looseRow(schema.shape));
  }
  if (schema instanceof z.ZodArray) return list(schema.element);
  if (schema instanceof z.ZodNullable) return but(null, schema, schema.unwrap());
  if (schema instanceof z.ZodOptional) return but(undefined, schema, schema.unwrap());
  return bySchema(schema);
}

/** Most functions are never called by a process; what is made for each of their fields would be made for nothing. */
function atFirstUse(make: () => QuickRead): QuickRead {
  let read: QuickRead | null = null;
  return (value) => {
    read ??= make();
    return read(value);
  };
}

function bySchema(schema: z.core.$ZodType): QuickRead {
  return (value) => {
    const parsed = z.safeParse(schema, value);
    return parsed.success ? parsed.data : unsure;
  };
}

function but(exception: null | undefined, schema: z.core.$ZodType, inner: z.core.$ZodType): QuickRead {
  const [read, otherwise] = [quickRead(inner), bySchema(schema)];
  return (value) => (value === exception ? otherwise(value) : read(value));
}

function list(schema: z.core.$ZodType): QuickRead {
  const [read, otherwise] = [quickRead(schema), bySchema(schema)];
  return (value) => {
    if (!Array.isArray(value)) return unsure;
    const found: unknown[] = [];
    for (const each of value) {
      const quick = read(each);
      // One that is unlike the others makes none of them slower.
      const one = quick === unsure ? otherwise(each) : quick;
      if (one === unsure) return unsure;
      found.push(one);
    }
    return found;
  };
}

type Field = { readonly name: string; readonly read: QuickRead; readonly absent: unknown };

function looseRow(shape: z.core.$ZodShape): QuickRead {
  const fields = Object.entries(shape).map(([name, schema]): Field => ({
    name,
    read: quickRead(schema),
    absent: absentAs(name, schema),
  }));
  const empty = Object.fromEntries(
    fields.flatMap(({ name, absent }) => (absent === unsure || absent === undefined ? [] : [[name, absent] as const])),
  );
  return (value) => {
    // A schema drops such a field; a copy would keep it.
    if (!isRow(value) || Object.hasOwn(value, '__proto__')) return unsure;
    // To add fields to a copy one by one takes longer than all else.
    const found: Record<string, unknown> = Object.assign({}, empty, value);
    for (const { name, read, absent } of fields) {
      const told = value[name];
      const isAbsent = told === undefined && !Object.hasOwn(value, name);
      const field = isAbsent ? absent : read(told);
      if (field === unsure) return unsure;
      if (field !== told && !isAbsent) found[name] = field;
    }
    return found;
  };
}

/** What a field that is left out is read as; unsure where that is an object, which no two rows may share. */
function absentAs(name: string, schema: z.core.$ZodType): unknown {
  const parsed = z.looseObject({ [name]: schema }).safeParse({});
  const field = parsed.data?.[name];
  return !parsed.success || (typeof field === 'object' && field !== null) ? unsure : field;
}
