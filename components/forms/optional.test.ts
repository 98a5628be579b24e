import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** The schema of a form, as its file fetches it. */
const fetched = /import\('@\/(lib\/[^']+)'\)\.then\(\(module\) => module\.(\w+)\)/g;

/** A control with a label of its own; a box is never marked. */
const control = /<(?:Field|PasswordField|TextareaField|SelectField|MoneyField)\s+field=\{fields\.(\w+)\}(.*?)\/>/gs;

type Form = readonly [file: string, module: string, schema: string, source: string];

const files = readdirSync(join(root, 'components'), { recursive: true, encoding: 'utf8' });

const forms = files
  .filter((file) => file.endsWith('.tsx'))
  .flatMap((file): Form[] => {
    const source = readFileSync(join(root, 'components', file), 'utf8');
    return [...source.matchAll(fetched)].map(([, module = '', schema = '']) => [file, module, schema, source]);
  });

test('forms are found', () => {
  expect(forms.length).toBeGreaterThan(30);
});

test.each(forms)('%s says beside its fields which may stay empty, as %s#%s has it', async (_file, ...form) => {
  const [module, name, source] = form;
  const schemas: Readonly<Record<string, unknown>> = await import(join(root, `${module}.ts`));
  const shape = shapeOf(schemas[name]);
  // What one says of its own accord, or by what it spreads, is no oversight.
  const drawn = [...source.matchAll(control)].filter(([, , props = '']) => !/optional=\{|\{\.\.\./.test(props));
  const asked = drawn.flatMap(([, field = '', props = '']) => {
    const declared = shape[field];
    return declared ? [{ field, isMarked: /\boptional\b/.test(props), declared }] : [];
  });
  expect(asked.map(({ field, isMarked }) => [field, isMarked])).toEqual(
    asked.map(({ field, declared }) => [field, z.safeParse(declared, undefined).success]),
  );
});

/** The fields of a form whose values are checked or made into something else as a whole. */
function shapeOf(schema: unknown): Readonly<Record<string, z.core.$ZodType>> {
  if (schema instanceof z.ZodObject) return schema.shape;
  if (!(schema instanceof z.ZodPipe)) return {};
  return shapeOf(schema.in instanceof z.ZodTransform ? schema.out : schema.in);
}
