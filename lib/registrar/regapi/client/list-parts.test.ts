import { expect, test } from 'vitest';
import { z } from 'zod';
import type { RegapiFunction } from '../declare';
import { functionNamed } from '../functions';
import { sendInParts } from './list-parts';
import type { Outcome } from '../outcome';

const unknown = { kind: 'unknown', reason: 'cut' } as const;
const refused = { kind: 'refused', code: 'BILLING_LOCK', text: 'Busy', params: {} } as const;
const unsent = { kind: 'unsent', reason: 'offline' } as const;

test('a list of 2,500 goes out as three calls and comes back as one, in order', async () => {
  const { calls, outcome } = await send('zone/clear', { domains: names(2_500) }, [done, done, done]);
  expect(calls.map(({ domains }) => domains.length)).toEqual([1_000, 1_000, 500]);
  expect(calls.flatMap(({ domains }) => domains)).toEqual(names(2_500));
  expect(outcome).toMatchObject({ kind: 'done', answer: { domains: names(2_500) } });
});

test('a list that fits is one call without parts', async () => {
  const { calls, outcome } = await send('zone/clear', { domains: names(1_000) }, [done]);
  expect(calls).toHaveLength(1);
  expect(outcome).not.toHaveProperty('parts');
});

test('what parts say differently beside their lists is null, and each part keeps its own', async () => {
  const order = { domains: names(1_500), period: 1, enduser_ip: '192.0.2.1' };
  const billed = (bill_id: number) => (request: Request) => done(request, { bill_id, pay_type: 'prepay' });
  const { outcome } = await send('domain/create', order, [billed(1), billed(2)]);
  expect(outcome).toMatchObject({ kind: 'done', answer: { bill_id: null, pay_type: 'prepay' } });
  expect(outcome.kind === 'done' && outcome.parts?.map(({ from, count }) => [from, count])).toEqual([
    [0, 1_000],
    [1_000, 500],
  ]);
  expect(outcome).toMatchObject({ parts: [{ outcome: { answer: { bill_id: 1 } } }, {}] });
});

test.each([
  ['unknown', unknown],
  ['refused', refused],
  ['unsent', unsent],
] as const)('a change whose second part is %s is unknown, and says of which objects', async (kind, second) => {
  const { calls, outcome } = await send('zone/clear', { domains: names(3_500) }, [done, () => second]);
  expect(calls).toHaveLength(2);
  expect(outcome).toMatchObject({
    kind: 'unknown',
    parts: [
      { from: 0, count: 1_000, outcome: { kind: 'done', answer: { domains: names(1_000) } } },
      { from: 1_000, count: 1_000, outcome: { kind } },
      { from: 2_000, count: 1_500, outcome: { kind: 'unsent' } },
    ],
  });
});

test('a change whose first part is refused or unsent is so as a whole: nothing was executed', async () => {
  for (const first of [refused, unsent]) {
    const { calls, outcome } = await send('zone/clear', { domains: names(2_000) }, [() => first]);
    expect([calls.length, outcome]).toEqual([1, first]);
  }
});

test('a change whose first part is unknown leaves the rest unsent', async () => {
  const { outcome } = await send('zone/clear', { domains: names(2_000) }, [() => unknown]);
  expect(outcome).toMatchObject({
    kind: 'unknown',
    parts: [{ outcome: unknown }, { from: 1_000, count: 1_000, outcome: { kind: 'unsent' } }],
  });
});

test('a read is what the part that ended it is', async () => {
  const list = { domains: names(2_000) };
  const { outcome } = await send('zone/get_resource_records', list, [done, () => refused]);
  expect(outcome).toEqual(refused);
});

test('some functions take fewer objects a call', async () => {
  const { calls } = await send('domain/get_premium_prices', { domains: names(250) }, [done, done, done]);
  expect(calls.map(({ domains }) => domains.length)).toEqual([100, 100, 50]);
});

test('a list that means all of it at once is not cut', async () => {
  const services = names(1_001);
  const replaced = await send('folder/replace_services', { folder_id: 1, services }, []);
  const order = { domains: names(1_001), user_servid: 'a'.repeat(32) };
  const ordered = await send('domain/create', order, []);
  for (const { calls, outcome } of [replaced, ordered]) {
    expect(calls).toEqual([]);
    expect(outcome).toMatchObject({ kind: 'refused', code: 'TOO_MANY_OBJECTS_IN_ONE_REQUEST' });
  }
});

test('what lies in a folder is what the last part says', async () => {
  const services = names(1_500);
  const inFolder = (count: number) => (): Outcome<unknown> => ({
    kind: 'done',
    answer: { services: [{ ok: true }], folder_content: names(count) },
  });
  const { outcome } = await send('folder/add_services', { folder_id: 1, services }, [inFolder(10), inFolder(15)]);
  expect(outcome).toMatchObject({ answer: { services: [{ ok: true }, { ok: true }], folder_content: names(15) } });
});

const request = z.looseObject({ domains: z.array(z.unknown()).catch([]) });
type Request = z.output<typeof request>;
type Answering = (request: Request) => Outcome<unknown>;

const names = (count: number) => Array.from({ length: count }, (_, index) => ({ dname: `name-${index}.ru` }));

const done = ({ domains }: Request, around: object = {}): Outcome<unknown> => ({
  kind: 'done',
  answer: { domains, ...around },
});

async function send(name: string, input: unknown, answers: readonly Answering[]) {
  const calls: Request[] = [];
  const outcome = await sendInParts(declared(name), input, (asked) => {
    const answer = answers[calls.length];
    const call = request.parse(asked);
    calls.push(call);
    if (!answer) throw new Error('one call too many');
    return Promise.resolve(answer(call));
  });
  return { calls, outcome };
}

function declared(name: string): RegapiFunction {
  const declaration = functionNamed(name);
  if (!declaration) throw new Error(`no ${name}`);
  return declaration;
}
