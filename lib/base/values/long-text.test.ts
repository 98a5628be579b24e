import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { clientAddress } from '@/lib/people/auth/client-address';
import { isReadableAddress } from '@/lib/people/auth/readable-address';
import { safeReturnTo } from '@/lib/people/auth/return-to';
import { isSecretField } from '@/lib/people/auth/secret-field';
import { readPosition } from '@/lib/desk/api-log/search';
import { plainText as shownText, writeText } from '@/lib/portfolio/dns/records/quoted-text';
import { chooseLocale } from '@/lib/base/i18n/locales';
import { parseMessageKey } from '@/lib/base/i18n/message-key';
import { redactText } from '@/lib/registrar/regapi/redaction';
import { likePattern } from '@/lib/base/values/like-pattern';
import { plainSeparators, plainText } from '@/lib/base/values/plain-text';
import { namesIn, plainName } from '@/lib/base/values/typed-names';
import { cpuMs } from '@/testing/cpu';

/** Of CPU, for one parse. A quadratic pattern takes seconds for this length. */
const budgetMs = 150;
const length = 65_536;

const units = [
  ' ',
  '\\',
  '"',
  '0',
  '.',
  '-',
  'a',
  '\\"',
  '"" ',
  'a.',
  ';',
  '(',
  '\n',
  'я',
  'xn--',
  '@',
  ':',
  '1,',
  '<a>',
];
const tails = ['', '!'];

/** Deeper than anything that an address, the registrar or a stored value holds. */
const deepest = 6;

// What an address says, what the registrar answers, what stands in a row: read by exported schemas, wherever they are.
const schemas = await exportedSchemas();

describe('no text, however long, holds up whoever reads it', () => {
  it('by many schemas', () => expect(schemas.length).toBeGreaterThan(150));

  it.each(schemas)('$name', ({ schema }) => {
    for (const unit of units) {
      for (const tail of tails) {
        const text = unit.repeat(Math.ceil(length / unit.length)) + tail;
        for (const value of new Set(valuesOf(schema, text))) {
          expect(
            cpuMs(budgetMs, () => schema.safeParse(value)),
            JSON.stringify(unit),
          ).toBeLessThan(budgetMs);
        }
      }
    }
  });
});

// What strangers, customers and the registrar write, read by no schema.
const readers: readonly (readonly [string, (text: string) => unknown])[] = [
  ['an address', isReadableAddress],
  ['a way back', safeReturnTo],
  ['a language', (text) => chooseLocale(undefined, text)],
  ['a chain of proxies', (text) => clientAddress({ peer: '192.0.2.1', forwardedFor: text, trustedHops: 2 })],
  ['a position in the log of calls', readPosition],
  ['the name of a field', isSecretField],
  ['a search', namesIn],
  ['a pattern of the database', likePattern],
  ['a message with values', parseMessageKey],
  ['an answer for the log', redactText],
  ['a piece of an answer for the log', (text) => redactText(`{"password":"${text}`)],
  ['typed text', plainText],
  ['typed text with separators', plainSeparators],
  ['a typed name', plainName],
  ['a TXT value for people', shownText],
  ['a TXT value for machines', writeText],
];

it.each(readers)('nor %s', (_what, read) => {
  for (const unit of [...units, 'passport', '"passport', ' .', '. ', '%', '%41', ' ;', '2001:', 'ru;q=']) {
    for (const tail of [...tails, 'x', '"']) {
      const text = unit.repeat(Math.ceil(length / unit.length)) + tail;
      expect(
        cpuMs(budgetMs, () => read(text)),
        JSON.stringify([unit, tail]),
      ).toBeLessThan(budgetMs);
      expect(
        cpuMs(budgetMs, () => read(`"${text}`)),
        JSON.stringify(['"', unit, tail]),
      ).toBeLessThan(budgetMs);
    }
  }
});

/** The text wherever the schema takes one, and once for each way that it offers. */
function valuesOf(schema: z.core.$ZodType, text: string, depth = 0): readonly unknown[] {
  if (depth > deepest) return [text];
  const next = (inner: z.core.$ZodType) => valuesOf(inner, text, depth + 1);
  if (schema instanceof z.core.$ZodObject) return [text, ...objectsOf(schema, next)];
  if (schema instanceof z.core.$ZodArray) return next(schema._zod.def.element).map((value) => [value]);
  if (schema instanceof z.core.$ZodRecord)
    return next(schema._zod.def.valueType).map((value) => ({ [text]: value, a: value }));
  if (schema instanceof z.core.$ZodUnion) return schema._zod.def.options.flatMap(next);
  if (schema instanceof z.core.$ZodPipe) {
    const { in: first, out } = schema._zod.def;
    return [...(first instanceof z.core.$ZodTransform ? [text] : next(first)), ...next(out)];
  }
  if (schema instanceof z.core.$ZodLazy) return next(schema._zod.def.getter());
  if (schema instanceof z.core.$ZodLiteral || schema instanceof z.core.$ZodEnum)
    return [...schema._zod.values].slice(0, 1);
  const { def } = schema._zod;
  return 'innerType' in def && def.innerType instanceof z.core.$ZodType ? next(def.innerType) : [text];
}

/** As many as the field with the most ways has, so that each way is taken once. */
function objectsOf(
  schema: z.core.$ZodObject,
  next: (inner: z.core.$ZodType) => readonly unknown[],
): readonly unknown[] {
  const fields = Object.entries(schema._zod.def.shape).map(([name, field]) => ({ name, values: next(field) }));
  const most = Math.min(8, Math.max(1, ...fields.map(({ values }) => values.length)));
  return Array.from({ length: most }, (_, way) =>
    Object.fromEntries(fields.map(({ name, values }) => [name, values[way % values.length]])),
  );
}

async function exportedSchemas(): Promise<readonly { readonly name: string; readonly schema: z.ZodType }[]> {
  const files = readdirSync('lib', { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !/(?:^|\/)(?:actions|queries)\.ts$/.test(file),
    )
    .map((file) => join('lib', file))
    .filter(
      (file) =>
        /^export const \w+(?:: [\w.<>]+)? =/m.test(readFileSync(file, 'utf8')) &&
        readFileSync(file, 'utf8').includes("from 'zod'"),
    );
  const found = await Promise.all(
    files.map(async (file) => {
      const exported: Record<string, unknown> = await import(resolve(file));
      return Object.entries(exported).flatMap(([name, schema]) =>
        schema instanceof z.ZodType ? [{ name: `${file} ${name}`, schema }] : [],
      );
    }),
  );
  return found.flat();
}
