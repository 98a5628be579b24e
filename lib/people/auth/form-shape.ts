import { z } from 'zod';

/** What a form may hold, as its schema declares it: one text, several of a kind, or named parts. */
export type FormShape =
  | { readonly kind: 'text' }
  | { readonly kind: 'list'; readonly of: FormShape }
  | { readonly kind: 'parts'; readonly parts: ReadonlyMap<string, FormShape> };

const text: FormShape = { kind: 'text' };

/** Deeper than any form of ours; it also ends the reading of a schema that holds itself. */
const deepest = 8;

/** The fields that a schema declares; a loose object names those beside its own in `.meta({ fields })`. */
export function formShape(schema: z.core.$ZodType, depth = 0): FormShape {
  if (depth > deepest) return text;
  const next = (inner: z.core.$ZodType) => formShape(inner, depth + 1);
  if (schema instanceof z.core.$ZodObject) {
    const own = Object.entries(schema._zod.def.shape).map(([name, field]) => [name, next(field)] as const);
    return { kind: 'parts', parts: new Map([...furtherFields(schema), ...own]) };
  }
  if (schema instanceof z.core.$ZodArray) return { kind: 'list', of: next(schema._zod.def.element) };
  if (schema instanceof z.core.$ZodUnion) return schema._zod.def.options.map(next).reduce(merged, text);
  if (schema instanceof z.core.$ZodIntersection) return merged(next(schema._zod.def.left), next(schema._zod.def.right));
  if (schema instanceof z.core.$ZodPipe) {
    const { in: first, out } = schema._zod.def;
    return next(first instanceof z.core.$ZodTransform ? out : first);
  }
  if (schema instanceof z.core.$ZodLazy) return next(schema._zod.def.getter());
  return isWrapper(schema) ? next(schema._zod.def.innerType) : text;
}

function furtherFields(schema: z.core.$ZodType): readonly (readonly [string, FormShape])[] {
  const names = z.array(z.string()).safeParse(z.globalRegistry.get(schema)?.['fields']);
  return names.success ? names.data.map((name) => [name, text] as const) : [];
}

function merged(one: FormShape, other: FormShape): FormShape {
  if (one.kind === 'text') return other;
  if (one.kind === 'list' || other.kind !== 'parts') return one;
  const parts = new Map(one.parts);
  for (const [name, shape] of other.parts) parts.set(name, merged(parts.get(name) ?? text, shape));
  return { kind: 'parts', parts };
}

type Wrapper =
  | z.core.$ZodOptional
  | z.core.$ZodNullable
  | z.core.$ZodDefault
  | z.core.$ZodPrefault
  | z.core.$ZodCatch
  | z.core.$ZodReadonly
  | z.core.$ZodNonOptional;

const wrappers = [
  z.core.$ZodOptional,
  z.core.$ZodNullable,
  z.core.$ZodDefault,
  z.core.$ZodPrefault,
  z.core.$ZodCatch,
  z.core.$ZodReadonly,
  z.core.$ZodNonOptional,
];

function isWrapper(schema: z.core.$ZodType): schema is Wrapper {
  return wrappers.some((wrapper) => schema instanceof wrapper);
}
