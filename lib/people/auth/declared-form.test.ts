import { expect, test } from 'vitest';
import { z } from 'zod';
import { declaredForm } from '@/lib/people/auth/declared-form';
import { formShape } from '@/lib/people/auth/form-shape';
import { contactInput } from '@/lib/portfolio/contacts/schema';
import { profiles } from '@/lib/portfolio/contacts/profiles';

const schema = z.object({
  name: z.string(),
  tags: z.array(z.string()).optional(),
  hosts: z.array(z.object({ host: z.string() })).default([]),
});

function read(entries: readonly (readonly [string, string])[], of: z.ZodType = schema) {
  const formData = new FormData();
  for (const [name, value] of entries) formData.append(name, value);
  const { form, ...rest } = declaredForm(formData, of);
  return { names: [...form.keys()], ...rest };
}

test.each([
  ['name', true],
  ['tags', true],
  ['tags[0]', true],
  ['tags[]', true],
  ['hosts[99].host', true],
  ['hosts[100].host', false],
  ['hosts[100000000].host', false],
  ['tags[100000000]', false],
  ['name[100000000]', false],
  ['a[100000000]', false],
  ['name.deeper', false],
  ['hosts', false],
  ['hosts[0]', false],
  ['hosts[0].other', false],
  ['__proto__.x', false],
  ['constructor', false],
  ['__intent__', false],
  ['__state__', false],
  ['$ACTION_REF_1', false],
  ['name[', false],
  [`hosts${'[0]'.repeat(30)}`, false],
  [`${'a.'.repeat(100_000)}a`, false],
])('%.40s is taken: %s', (name, isTaken) => {
  expect(read([[name, 'x']]).names).toEqual(isTaken ? [name] : []);
});

test.each([
  ['\0', 'errors.unreadableCharacters'],
  ['some\0thing', 'errors.unreadableCharacters'],
  ['x'.repeat(1_000_000), 'errors.tooLong?max=200000'],
])('a value that cannot be kept is named at its field', (value, problem) => {
  expect(read([['name', value]])).toEqual({ names: [], problems: { name: [problem] }, isTooLarge: false });
});

test('one name sent a thousand times is too large, a thousand others are nothing', () => {
  const many = Array.from({ length: 1000 }, () => ['name', 'x'] as const);
  expect(read(many).isTooLarge).toBe(true);
  expect(read(many.map((_entry, index) => [`other${index}`, 'x']))).toMatchObject({ names: [], isTooLarge: false });
});

test.each([
  ['transformed', schema.transform((form) => form)],
  ['checked together', schema.superRefine(() => undefined)],
  ['prepared', z.preprocess((raw) => raw, schema)],
  ['one of several', z.discriminatedUnion('kind', [z.object({ kind: z.literal('a'), name: z.string() })])],
  ['either', z.union([z.object({ name: z.string() }), z.object({ other: z.string() })])],
  ['both', z.intersection(z.object({ name: z.string() }), z.object({ other: z.string() }))],
  ['later', z.lazy(() => schema)],
])('the fields of a form that is %s are known', (_how, of) => {
  expect(
    read(
      [
        ['name', 'x'],
        ['undeclared', 'x'],
      ],
      of,
    ).names,
  ).toEqual(['name']);
});

test('every field of every contact profile is declared', () => {
  const shape = formShape(contactInput);
  const known = shape.kind === 'parts' ? [...shape.parts.keys()] : [];
  const all = Object.values(profiles).flatMap(({ fields }) => fields.map(({ name }) => name));
  expect(known).toEqual(expect.arrayContaining(all));
});
