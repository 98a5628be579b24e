import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { letters } from './letters';

const declared = z.object({ name: z.string(), words: z.object({}), read: z.function() });

const files = readdirSync('lib', { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\/letters\/[\w-]+\.ts$/.test(file.replaceAll('\\', '/')),
);

test('every letter that is declared stands in the table once, under a name of its own', async () => {
  const modules = await Promise.all(files.map((file): Promise<object> => import(join(process.cwd(), 'lib', file))));
  const names = modules
    .flatMap((module): unknown[] => Object.values(module))
    .flatMap((value) => declared.safeParse(value).data?.name ?? []);
  expect(names.length).toBeGreaterThan(10);
  expect(letters.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
  expect(new Set(names).size).toBe(names.length);
});

test('a letter that counts has every plural that Russian needs', () => {
  const counting = letters.flatMap(({ words }) => Object.values(words.ru)).filter((text) => /plural, one/.test(text));
  expect(counting.length).toBeGreaterThan(0);
  expect(counting.filter((text) => !/one [^]+few [^]+many [^]+other /.test(text))).toEqual([]);
});
