import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { engineCodes } from '@/lib/queue/engine/faults';
import { transitions } from '@/lib/queue/engine/states';
import { kinds } from './kinds';

const kindWords = z.object({ name: z.string(), sentence: z.string() });

const tree = z.record(z.string(), z.unknown());

const words = z.object({
  kind: tree,
  timeline: z.record(z.string(), z.string()),
  fault: z.object({ reason: z.record(z.string(), z.string()) }),
});

const read = (locale: string) =>
  words.parse(JSON.parse(readFileSync(`messages/${locale}/desk/operations.json`, 'utf8')));

test.each(['en', 'ru'])('every kind of operation has a name and a sentence in %s', (locale) => {
  const { kind } = read(locale);
  for (const name of kinds.keys()) {
    const found = name.split('.').reduce<unknown>((words, part) => tree.safeParse(words).data?.[part], kind);
    expect(kindWords.safeParse(found).success, name).toBe(true);
  }
});

test.each(['en', 'ru'])('every step of an operation and every fault of the engine has words in %s', (locale) => {
  const { timeline, fault } = read(locale);
  const steps = transitions.map(([from, to]) => `${from}-${to}`).filter((step) => !timeline[step]);
  const faults = engineCodes.filter((code) => !fault.reason[code]);
  expect([...steps, ...faults]).toEqual([]);
});
