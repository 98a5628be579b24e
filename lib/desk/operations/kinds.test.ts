import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { kinds } from './kinds';

const definition = z.object({ kind: z.string(), call: z.function(), onCancelled: z.function() });

test('every operation that a feature declares is registered', async () => {
  const files = readdirSync('lib', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /^[^/]+\/[^/]+\/operations\/[^/.]+\.ts$/.test(file),
  );
  const declared: string[] = [];
  for (const file of files) {
    const exported: Record<string, unknown> = await import(resolve('lib', file));
    declared.push(...Object.values(exported).flatMap((value) => definition.safeParse(value).data?.kind ?? []));
  }
  expect(declared.length).toBeGreaterThanOrEqual(5);
  expect(declared.toSorted()).toEqual([...kinds.keys()].toSorted());
});

test('every operation can be verified or says why not', () => {
  for (const registered of kinds.values()) {
    const why = registered.with(({ verify }) => (typeof verify === 'function' ? null : verify.unverifiable));
    expect(why).not.toBe('');
  }
});

test('every field of every kind says whether correcting it changes the price', () => {
  for (const { kind, with: opened } of kinds.values()) {
    const { asked, declared } = opened(({ input, corrections = {} }) => ({
      asked: input instanceof z.ZodObject ? Object.keys(input.shape) : [],
      declared: Object.keys(corrections),
    }));
    expect(asked, kind).not.toEqual([]);
    expect(declared.toSorted(), kind).toEqual(asked.toSorted());
  }
});
