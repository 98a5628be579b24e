import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readBySchema, readRows } from './client/read-answer';
import type { RegapiFunction } from './declare';
import { functionNamed } from './functions';
import { quickRead, unsure } from './quick-read';

const samples = z
  .array(z.object({ name: z.string(), answer: z.looseObject({ answer: z.unknown().optional() }) }))
  .parse(JSON.parse(readFileSync(new URL('./functions/sample-answers.json', import.meta.url), 'utf8')));

const word = fc.constantFrom(
  '',
  'null',
  'RUR',
  'usd',
  'success',
  'Available',
  'a\0b',
  ' 7 ',
  '-5',
  '1.50',
  '1e3',
  '0x10',
);
const day = fc.constantFrom(
  '0000-00-00',
  '0000-00-00 00:00',
  '2026-02-28',
  '2026-02-29',
  '2024-02-29 10:00',
  '2026-13-01',
);
const leaf = fc.oneof(
  word,
  day,
  fc.constantFrom(null, true, '9007199254740993'),
  fc.integer(),
  fc.double(),
  fc.string(),
);
const fields = fc.dictionary(fc.constantFrom('ns', 'result', '__proto__', 'error_code', 'domains', 'prio'), leaf);
const stranger = fc.oneof(
  { weight: 5, arbitrary: leaf },
  { arbitrary: fc.array(leaf), weight: 1 },
  { arbitrary: fields, weight: 1 },
);

const changes = fc.array(
  fc.record({ at: fc.nat(40), kind: fc.constantFrom('replace', 'leave out', 'add'), by: stranger, fields }),
  { maxLength: 4 },
);
type Changes = typeof changes extends fc.Arbitrary<infer Value> ? Value : never;

/** An answer with some of its values replaced, left out or joined by others: still JSON. */
function spoilt(answer: unknown, made: Changes): unknown {
  let place = 0;
  const said: unknown = JSON.parse(JSON.stringify(answer), (_name, value: unknown) => {
    place += 1;
    const change = made.find(({ at }) => at === place);
    if (!change) return value;
    if (change.kind === 'leave out') return undefined;
    return change.kind === 'add' && typeof value === 'object' ? { ...value, ...change.fields } : change.by;
  });
  return JSON.parse(JSON.stringify(said) ?? 'null');
}

function declared(name: string): RegapiFunction {
  const declaration = functionNamed(name);
  if (!declaration) throw new Error(`${name} is not declared`);
  return declaration;
}

describe.each(samples.map(({ name, answer }, index) => ({ name, index, answer: answer.answer ?? {} })))(
  'an answer to $name ($index)',
  ({ name, answer }) => {
    const declaration = declared(name);

    it('is read quickly as its schema reads it, or left to that', () => {
      const read = quickRead(declaration.answer);
      fc.assert(
        fc.property(changes, (made) => {
          const said = spoilt(answer, made);
          const quick = read(said);
          if (quick !== unsure)
            expect({ success: true, data: quick }).toStrictEqual(declaration.answer.safeParse(said));
        }),
        { numRuns: 40 },
      );
    });

    it('lacks the same rows in both ways', () => {
      fc.assert(
        fc.property(changes, fc.boolean(), (made, isForgiving) => {
          const said = spoilt(answer, made);
          const [quick, bySchema] = [readRows, readBySchema].map((read) => read(declaration, said, isForgiving));
          expect([quick?.success, quick?.data]).toStrictEqual([bySchema?.success, bySchema?.data]);
        }),
        { numRuns: 40 },
      );
    });
  },
);

it.each(['service/get_list', 'service/get_info', 'domain/get_nss', 'zone/get_resource_records', 'bill/get_for_period'])(
  'asks no schema about %s, whose rows come by the thousand',
  (name) => {
    const [sample] = samples.filter((one) => one.name === name);
    expect(quickRead(declared(name).answer)(sample?.answer.answer)).not.toBe(unsure);
  },
);
