import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { engineCodes } from '@/lib/queue/engine/faults';
import { transitions } from '@/lib/queue/engine/states';
import { sellableOf } from '@/lib/shop/sellables/table';
import { corrections, kinds } from './kinds';

const kindWords = z.object({ name: z.string(), sentence: z.string() });

const tree = z.record(z.string(), z.unknown());

const words = z.object({
  kind: tree,
  timeline: z.record(z.string(), z.string()),
  fault: z.object({ reason: z.record(z.string(), z.string()) }),
});

const read = (locale: string) =>
  words.parse(JSON.parse(readFileSync(`messages/${locale}/desk/operations.json`, 'utf8')));

const wordsOf = (kind: unknown, name: string) =>
  name.split('.').reduce<unknown>((words, part) => tree.safeParse(words).data?.[part], kind);

test.each(['en', 'ru'])('every kind of operation has a name and a sentence in %s', (locale) => {
  const { kind } = read(locale);
  for (const name of kinds.keys()) expect(kindWords.safeParse(wordsOf(kind, name)).success, name).toBe(true);
});

test.each(['en', 'ru'])('how long each kind that is sold is bought for can be told in %s', (locale) => {
  const { kind } = read(locale);
  const sold = [...kinds.keys()].filter((name) => sellableOf(name) !== undefined);
  const counted = z.object({ periods: z.string().includes('{count, plural') });
  expect(sold.length).toBeGreaterThan(1);
  expect(sold.filter((name) => !counted.safeParse(wordsOf(kind, name)).success)).toEqual([]);
});

test.each(['en', 'ru'])('what staff may correct of a kind is explained beside its name in %s', (locale) => {
  const { kind } = read(locale);
  const explained = z.object({ correct: z.object({ note: z.string().min(1) }) });
  const silent = corrections.filter((one) => !explained.safeParse(wordsOf(kind, one.kind)).success);
  expect(silent.map((one) => one.kind)).toEqual([]);
});

test.each(['en', 'ru'])('every step of an operation and every fault of the engine has words in %s', (locale) => {
  const { timeline, fault } = read(locale);
  const steps = transitions.map(([from, to]) => `${from}-${to}`).filter((step) => !timeline[step]);
  const faults = engineCodes.filter((code) => !fault.reason[code]);
  expect([...steps, ...faults]).toEqual([]);
});
