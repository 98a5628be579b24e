import { expect, test } from 'vitest';
import { sharedAnswers } from './shared-answers';
import type { Outcome } from '@/lib/registrar/regapi/outcome';

const never = { forMs: 0 };

/** A registrar that knows every name but "missing", and the lists that it was asked for. */
function registrar() {
  const lists: (readonly string[])[] = [];
  const failures: Outcome<never>[] = [];
  const ask = (names: readonly string[]): Promise<Outcome<ReadonlyMap<string, number>>> => {
    lists.push(names);
    const known = names.filter((name) => name !== 'missing').map((name) => [name, name.length] as const);
    return Promise.resolve(failures.shift() ?? { kind: 'done', answer: new Map(known) });
  };
  return { lists, failures, ask };
}

test('who waits for the same shares one call, and what is known is not asked again', async () => {
  const share = sharedAnswers<number>();
  const { ask, lists } = registrar();
  const sharing = { forMs: 60_000 };
  const [one, two] = await Promise.all([share(['a', 'bb'], sharing, { ask }), share(['bb', 'ccc'], sharing, { ask })]);
  expect([one('a'), two('bb'), two('ccc')]).toEqual([1, 2, 3].map((answer) => ({ kind: 'done', answer })));
  await share(['a', 'ccc'], sharing, { ask });
  expect(lists).toEqual([['a', 'bb'], ['ccc']]);
});

test('what else is worth asking goes along only where a call is made at all', async () => {
  const share = sharedAnswers<number>();
  const { ask, lists } = registrar();
  const sharing = { forMs: 60_000 };
  const also = () => Promise.resolve(['bb', 'ccc']);
  for (const name of ['a', 'bb', 'ccc']) await share([name], sharing, { ask, also });
  expect(lists).toEqual([['a', 'bb', 'ccc']]);
});

test('an answer that is none, or does not name what was asked, is asked for again', async () => {
  const share = sharedAnswers<number>();
  const { ask, lists, failures } = registrar();
  const sharing = { forMs: 60_000 };
  failures.push({ kind: 'unknown', reason: 'cut' });
  expect((await share(['a'], sharing, { ask }))('a')).toEqual({ kind: 'unknown', reason: 'cut' });
  expect((await share(['missing'], sharing, { ask }))('missing')).toMatchObject({ kind: 'unknown' });
  await share(['a', 'missing'], sharing, { ask });
  expect(lists).toEqual([['a'], ['missing'], ['a', 'missing']]);
});

test('an answer that is too old, or was given to others, serves nobody', async () => {
  const share = sharedAnswers<number>();
  const { ask, lists } = registrar();
  await share(['a'], never, { ask });
  await share(['a'], never, { ask });
  await share(['a'], { forMs: 60_000 }, { ask });
  expect(lists).toHaveLength(3);
});
