import { expect, test } from 'vitest';
import { z } from 'zod';
import { constraintOf } from '@/components/forms/constraint';

const fields = z.object({ name: z.string(), note: z.string().optional() });
const expected = { name: { required: true }, note: { required: false } };

test.each([
  ['a plain form', fields],
  ['a form whose values are made into something else', fields.transform(({ name }) => name)],
  ['a form whose values are checked together first', fields.superRefine(() => undefined).transform(({ name }) => name)],
  ['a form whose raw values are prepared', z.preprocess((raw) => raw, fields)],
])('%s tells the browser what its fields need', (_name, schema) => {
  expect(constraintOf(schema)).toMatchObject(expected);
});
