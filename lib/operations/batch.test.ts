import { expect, test } from 'vitest';
import { perItem } from './batch';

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
