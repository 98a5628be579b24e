import { expect, test } from 'vitest';
import { inParts, perItem, readResults } from './per-item';

test('each operation of a list call gets its own result', () => {
  const refusal = { code: 'DOMAIN_STOP_LIST', text: 'reserved', params: {} };
  const outcome = {
    kind: 'done',
    answer: [
      { ok: true, item: { service_id: 1 } },
      { ok: false, ...refusal },
    ],
  } as const;
  expect(perItem(outcome, 2)).toEqual([
    { kind: 'done', answer: { service_id: 1 } },
    { kind: 'refused', ...refusal },
  ]);
});

test('a refusal or a lost answer of the call is that of every operation in it', () => {
  expect(perItem({ kind: 'unknown', reason: 'cut' }, 3)).toEqual(
    Array.from({ length: 3 }, () => ({ kind: 'unknown', reason: 'cut' })),
  );
  expect(perItem({ kind: 'unsent', reason: 'refused' }, 1)).toEqual([
    { kind: 'unsent', reason: 'refused', retryAt: null },
  ]);
});

test('an answer about fewer operations than were sent proves nothing', () => {
  expect(perItem({ kind: 'done', answer: [{ ok: true, item: 1 }] }, 2).map(({ kind }) => kind)).toEqual([
    'unknown',
    'unknown',
  ]);
});

test('of a list in parts each operation gets the outcome of its own part', () => {
  const refused = { kind: 'refused', code: 'BILLING_LOCK', text: 'busy', params: {} } as const;
  const done = { kind: 'done', answer: [{ ok: true, item: 1 } as const] } as const;
  const parts = [
    { from: 0, count: 1, outcome: done },
    { from: 1, count: 2, outcome: refused },
    { from: 3, count: 1, outcome: { kind: 'unsent', reason: 'a part before it was not done' } },
  ] as const;
  const outcome = { kind: 'unknown', reason: 'from object 1 on', parts } as const;
  const expected = ['done', 'refused', 'refused', 'unsent'];
  expect(perItem(outcome, 4).map(({ kind }) => kind)).toEqual(expected);
  expect(perItem(inParts(perItem(outcome, 4)), 4)).toEqual(perItem(outcome, 4));
  expect(perItem(outcome, 5).map(({ kind }) => kind)).toEqual(Array.from({ length: 5 }, () => 'unknown'));
});

test('a part whose answer makes no sense leaves the others what they are', () => {
  const part = (from: number, answer: string) => ({ from, count: 2, outcome: { kind: 'done', answer } as const });
  const outcome = { kind: 'done', answer: '', parts: [part(0, 'good'), part(2, 'bad')] } as const;
  const outcomes = readResults(outcome, 4, (answer, _from, count) =>
    answer === 'good'
      ? { kind: 'done', answer: Array.from({ length: count }, () => ({ ok: true, item: answer }) as const) }
      : { kind: 'unknown', reason: 'not every name' },
  );
  expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'done', 'unknown', 'unknown']);
});
