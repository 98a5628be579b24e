import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Outcome } from '../outcome';
import { followPages } from './pages';

const pages = { list: 'bills', size: 1024, by: 'bill_id' } as const;

test('bills are asked page after page until one is short', async () => {
  const { calls, outcome } = await follow({ all: 1 }, bills(2_500));
  expect(calls).toEqual([
    { all: 1, limit: 1024, offset: 0 },
    { all: 1, limit: 1024, offset: 1024 },
    { all: 1, limit: 1024, offset: 2048 },
  ]);
  expect(outcome).toEqual({ kind: 'done', answer: { bills: bills(2_500) } });
});

test('a full last page is followed by an empty one', async () => {
  const { calls, outcome } = await follow({}, bills(2_048));
  expect(calls).toHaveLength(3);
  expect(outcome).toEqual({ kind: 'done', answer: { bills: bills(2_048) } });
});

test('an offset says where to begin, a limit asks for one page', async () => {
  const begun = await follow({ offset: 2_000 }, bills(2_500));
  expect(begun.calls).toEqual([{ offset: 2_000, limit: 1024 }]);
  const limited = await follow({ limit: 100, offset: 50 }, bills(2_500));
  expect(limited.calls).toEqual([{ limit: 100, offset: 50 }]);
});

test('a page that is not done is the outcome', async () => {
  const refused = { kind: 'refused', code: 'X', text: 'X', params: {} } as const;
  const { outcome } = await follow({}, bills(2_500), (offset) => (offset > 0 ? refused : null));
  expect(outcome).toEqual(refused);
});

test('a bill that moved to the next page comes once, and a page that repeats ends it', async () => {
  const repeated = await follow({}, bills(1_024), () => ({ kind: 'done', answer: { bills: bills(1_024) } }));
  expect(repeated.calls).toHaveLength(2);
  expect(repeated.outcome).toEqual({ kind: 'done', answer: { bills: bills(1_024) } });
});

const bills = (count: number) => Array.from({ length: count }, (_, index) => ({ bill_id: index + 1 }));

const asked = z.looseObject({ limit: z.number(), offset: z.number() });

async function follow(
  request: unknown,
  all: readonly unknown[],
  instead: (offset: number) => Outcome<unknown> | null = () => null,
) {
  const calls: unknown[] = [];
  const outcome = await followPages(pages, request, (call) => {
    calls.push(call);
    const { limit, offset } = asked.parse(call);
    const page: Outcome<unknown> = { kind: 'done', answer: { bills: all.slice(offset, offset + limit) } };
    return Promise.resolve(instead(offset) ?? page);
  });
  return { calls, outcome };
}
