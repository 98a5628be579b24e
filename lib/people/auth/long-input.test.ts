import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { readPhone } from '@/lib/base/values/phone';
import { readText } from '@/lib/portfolio/dns/records/quoted-text';
import { namePatterns } from '@/lib/portfolio/domains/search';
import { zodMessage } from '@/lib/base/i18n/zod-message';
import { parseDomainName, toAscii, toUnicode } from '@/lib/base/values/domain-name';
import { parseDecimal } from '@/lib/base/values/money';
import { corrections } from '@/lib/desk/operations/kinds';
import { declaredActions } from '@/testing/actions';
import { cpuMs } from '@/testing/cpu';

/** Of CPU, for one parse of one form. A quadratic pattern takes seconds for these lengths. */
const budgetMs = 150;

// Below the longest that any field takes, and far above.
const lengths = [900, 19_900, 65_536, 1_000_000];

const units = [' ', '\\', '"', '0', '.', '-', 'a', '\\"', '"" ', 'a.', ';', '(', '\n', '\u200b', 'я', 'xn--', '@', ':'];
const tails = ['', '!', '"'];

const nasty = units.flatMap((unit) => tails.map((tail) => ({ unit, tail })));

describe('no text, however long, holds up the form of an action', async () => {
  const schemas = [
    ...(await declaredActions())
      .filter(({ input }, index, all) => all.findIndex((other) => other.input === input) === index)
      .flatMap(({ file, name, input }) => (input ? [{ name: `${file} ${name}`, schema: input }] : [])),
    // The kind of the operation decides which of these reads the form of a correction.
    ...corrections.map(({ kind, form }) => ({ name: `the correction of ${kind}`, schema: form })),
  ];

  it('of which there are many', () => expect(schemas.length).toBeGreaterThan(40));

  it.each(schemas)('$name', ({ schema }) => {
    for (const length of lengths) {
      for (const { unit, tail } of nasty) {
        const text = unit.repeat(Math.ceil(length / unit.length)) + tail;
        for (const form of formsWith(schema, text)) {
          const spent = cpuMs(budgetMs, () => schema.safeParse(form, { error: zodMessage }));
          expect(spent, `${length} of ${JSON.stringify(unit)}`).toBeLessThan(budgetMs);
        }
      }
    }
  });
});

test.each<[string, (text: string) => unknown]>([
  ['a domain name', parseDomainName],
  ['a name for people', toUnicode],
  ['a name for machines', toAscii],
  ['a phone', readPhone],
  ['an amount', (text) => parseDecimal(text, 'RUB')],
  ['a TXT value', readText],
  ['a part of a name', (text) => namePatterns(text.slice(0, 255))],
])('%s is read or refused at once', (_what, read) => {
  for (const { unit, tail } of nasty) {
    const text = unit.repeat(65_536) + tail;
    expect(
      cpuMs(budgetMs, () => read(text)),
      JSON.stringify(unit),
    ).toBeLessThan(budgetMs);
  }
});

/** The text in every field at once, for each choice that decides what the other fields mean. */
function formsWith(schema: z.ZodType, text: string): readonly Record<string, string>[] {
  const shape = shapeOf(schema);
  const names = [...Object.keys(shape), ...foreignNames];
  const choices = Object.entries(shape).flatMap(([name, field]) =>
    optionsOf(field).map((option) => [name, option] as const),
  );
  const all = Object.fromEntries(names.map((name) => [name, text]));
  const sound = Object.fromEntries(choices);
  return [
    all,
    ...choices.map(([name, option]) => ({ ...all, ...sound, domainId: 'dom_1', version: '1', [name]: option })),
  ];
}

/** Fields of contacts, which their profiles declare. */
const foreignNames = [
  'lastName',
  'firstName',
  'phone',
  'email',
  'birthDate',
  'passport',
  'latinFirstName',
  'city',
  'postcode',
];

function shapeOf(schema: unknown): Readonly<Record<string, unknown>> {
  if (schema instanceof z.ZodObject) return schema.shape;
  if (schema instanceof z.ZodUnion) return Object.assign({}, ...schema.options.map(shapeOf).toReversed());
  return schema instanceof z.ZodPipe ? shapeOf(schema.in) : {};
}

function optionsOf(field: unknown): readonly string[] {
  return field instanceof z.ZodEnum ? field.options.map(String) : [];
}
