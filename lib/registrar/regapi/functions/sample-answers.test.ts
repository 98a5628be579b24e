import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readEnvelope } from '../client/envelope';
import { functionNamed, regapiFunctions } from './index';

const samples = z
  .array(z.object({ name: z.string(), answer: z.unknown() }))
  .parse(JSON.parse(readFileSync(new URL('./sample-answers.json', import.meta.url), 'utf8')));

const spellings = [
  ['as printed', (value: unknown) => value],
  ['with numbers as text', (value: unknown) => (typeof value === 'number' ? String(value) : value)],
  ['with text as numbers', (value: unknown) => (isPlainNumber(value) ? Number(value) : value)],
] as const;

for (const [spelling, spell] of spellings) {
  test.each(samples.map((sample, index) => [`${sample.name} ${index}`, sample] as const))(
    `reads the sample answer of %s ${spelling}`,
    async (_title, { name, answer }) => {
      const envelope = await readEnvelope(JSON.stringify(rewrite(answer, spell)));
      expect(envelope.kind).toBe('success');
      const read = functionNamed(name)?.answer.safeParse(envelope.kind === 'success' ? envelope.answer : null);
      expect(read?.error?.issues).toBeUndefined();
      expect(JSON.stringify(read?.data)).not.toContain('UNCODED');
    },
  );
}

/** The reference prints no answer of theirs, or only names them. */
const unprinted = [
  'reseller_nop',
  'get_user_id',
  'get_service_id',
  'domain/transfer',
  'zone/add_https',
  'zone/add_spf',
  'zone/update_records',
];

test('every function whose answer is printed has a sample', () => {
  const sampled = new Set(samples.map(({ name }) => name));
  const rest = regapiFunctions.map(({ name }) => name).filter((name) => !sampled.has(name));
  expect(rest).toEqual(unprinted);
});

test('names are unique, and what may charge is known to change things', () => {
  expect(new Set(regapiFunctions.map(({ name }) => name)).size).toBe(regapiFunctions.length);
  expect(regapiFunctions.filter(({ billing, mutates }) => billing && !mutates)).toEqual([]);
});

function isPlainNumber(value: unknown): value is string {
  return typeof value === 'string' && /^(0|[1-9]\d*)(\.\d+)?$/.test(value);
}

function rewrite(value: unknown, spell: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((inner) => rewrite(inner, spell));
  if (typeof value !== 'object' || value === null) return spell(value);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, rewrite(inner, spell)]));
}
