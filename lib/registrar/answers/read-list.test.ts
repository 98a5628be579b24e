import { expect, test } from 'vitest';
import { readList } from './read-list';

const numbers = Array.from({ length: 1_000 }, (_, index) => index);

test('one object that the registrar cannot bear hides no other, and is found by 30 calls more', async () => {
  let calls = 0;
  const outcomes = await readList(numbers, (part) => {
    calls += 1;
    if (part.includes(37)) return Promise.resolve({ kind: 'refused', code: 'NO_DOMAIN', text: '', params: {} });
    return Promise.resolve({ kind: 'done', answer: part.map((number) => ({ ok: true, item: number })) });
  });
  expect(outcomes.map(({ kind }) => kind)).toEqual(numbers.map((number) => (number === 37 ? 'refused' : 'done')));
  expect(calls).toBe(31);
});

test('what refuses the account is asked once', async () => {
  let calls = 0;
  const outcomes = await readList(numbers, () => {
    calls += 1;
    return Promise.resolve({ kind: 'refused', code: 'ACCESS_DENIED_FROM_IP', text: '', params: {} });
  });
  expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['refused']));
  expect(calls).toBe(1);
});

test('each has its own part of the answer, and what is not named is not known', async () => {
  const said = { ok: false, code: 'SERVICE_NOT_FOUND', text: 'no', params: {} } as const;
  const outcomes = await readList(['a', 'b', 'c'], () =>
    Promise.resolve({ kind: 'done', answer: [{ ok: true, item: 1 }, said, undefined] }),
  );
  expect(outcomes).toMatchObject([{ kind: 'done', answer: 1 }, { kind: 'refused' }, { kind: 'unknown' }]);
});
