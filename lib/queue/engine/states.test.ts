import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { OperationState } from '@/generated/prisma/enums';
import { isTransition, transitions } from './states';

const ended: readonly string[] = ['succeeded', 'cancelled'];

test('states.md tells what states.ts does', () => {
  const told = readFileSync(new URL('states.md', import.meta.url), 'utf8').match(/^- .+$/gm);
  expect(told).toEqual(transitions.map(([from, to, because]) => `- ${from} -> ${to}: ${because}`));
});

test('only a success, a person or a refusal beyond mending ends an operation, and nothing follows an end', () => {
  expect(transitions.filter(([from]) => ended.includes(from))).toEqual([]);
  const cancelledFrom = transitions.filter(([, to]) => to === 'cancelled').map(([from]) => from);
  expect(cancelledFrom).toEqual(['queued', 'leased', 'sent', 'attention']);
});

test('from every state an operation can still be ended', () => {
  const reaches = (state: string, seen: readonly string[] = []): boolean =>
    ended.includes(state) ||
    transitions.some(([from, to]) => from === state && !seen.includes(to) && reaches(to, [...seen, state]));
  expect(Object.values(OperationState).filter((state) => !reaches(state))).toEqual([]);
});

test('what was sent is never queued again without an answer or a look', () => {
  expect(isTransition({ from: 'unknown', to: 'queued' })).toBe(false);
  expect(isTransition({ from: 'unknown', to: 'verifying' })).toBe(true);
});
