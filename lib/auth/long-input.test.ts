import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { readPhone } from '@/lib/values/phone';
import { readText } from '@/lib/dns/records/quoted-text';
import { namePatterns } from '@/lib/domains/search';
import { zodMessage } from '@/lib/i18n/zod-message';
import { parseDomainName, toAscii, toUnicode } from '@/lib/values/domain-name';
import { parseDecimal } from '@/lib/values/money';

/** Of CPU, for one parse of one form. A quadratic pattern takes seconds for these lengths. */
const budgetMs = 150;

// Below the longest that any field takes, and far above.
const lengths = [900, 19_900, 65_536, 1_000_000];

const units = [' ', '\\', '"', '0', '.', '-', 'a', '\\"', '"" ', 'a.', ';', '(', '\n', '\u200b', 'я', 'xn--', '@', ':'];
const tails = ['', '!', '"'];

const nasty = units.flatMap((unit) => tails.map((tail) => ({ unit, tail })));

describe('no text, however long, holds up the form of an action', async () => {
  const schemas = await actionInputs();

  it('of which there are many', () => expect(schemas.length).toBeGreaterThan(40));

  it.each(schemas)('$name', ({ schema }) => {
    for (const length of lengths) {
      for (const { unit, tail } of nasty) {
        const text = unit.repeat(Math.ceil(length / unit.length)) + tail;
        for (const form of formsWith(schema, text)) {
          const spent = cpuMs(() => schema.safeParse(form, { error: zodMessage }));
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
      cpuMs(() => read(text)),
      JSON.stringify(unit),
    ).toBeLessThan(budgetMs);
  }
});

/** The least of three, for the collector may take a turn. */
function cpuMs(work: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3 && least >= budgetMs; round += 1) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

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
  return schema instanceof z.ZodPipe ? shapeOf(schema.in) : {};
}

function optionsOf(field: unknown): readonly string[] {
  return field instanceof z.ZodEnum ? field.options.map(String) : [];
}

type Declared = { readonly name: string; readonly schema: z.ZodType };

/** The `input` of every action, found where lib/auth/rules.test.ts finds actions. */
async function actionInputs(): Promise<readonly Declared[]> {
  const files = readdirSync('lib')
    .map((feature) => join('lib', feature, 'actions.ts'))
    .filter((file) => existsSync(file));
  const found = await Promise.all(files.map(inputsOf));
  return found.flat();
}

async function inputsOf(file: string): Promise<readonly Declared[]> {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const written = new Set(
    [...source.getFullText().matchAll(/\binput: (?:inputs\.)?(\w+)\s*,/g)].map(([, name = '']) => name),
  );
  const imported = source.statements
    .filter(ts.isImportDeclaration)
    .map(({ moduleSpecifier }) => (ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : ''))
    .filter((specifier) => /schema$|\/corrections\//.test(specifier));
  const modules = await Promise.all(
    imported.map(async (specifier): Promise<Record<string, unknown>> => {
      const path = specifier.startsWith('@/') ? resolve(specifier.slice(2)) : resolve(file, '..', specifier);
      return import(`${path}.ts`);
    }),
  );
  const known = new Map(modules.flatMap((module) => Object.entries(module)));
  return [...written].map((name) => {
    const schema = known.get(name);
    if (!(schema instanceof z.ZodType)) throw new Error(`${file}: the input ${name} was not found`);
    return { name: `${file} ${name}`, schema };
  });
}
