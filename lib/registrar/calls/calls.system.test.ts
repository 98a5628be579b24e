import { afterAll, beforeEach, expect, test } from 'vitest';
import { windowMs } from '@/lib/registrar/calls/budget';
import { callRecorder } from '@/lib/registrar/calls/log';
import { deleteCallsBefore } from '@/lib/registrar/calls/retention';
import { db } from '@/lib/base/db/client';
import type { CallLane } from '@/lib/registrar/regapi/client/recorder';
import { beginCall, call, callEnd } from '@/testing/calls';

beforeEach(() => db.registrarCall.deleteMany());
afterAll(() => db.$disconnect());

const inLog = (id: string) => db.registrarCall.findUniqueOrThrow({ where: { id } });

test('a call is in the log before it ends, and then with its end', async () => {
  const id = await beginCall({
    functionName: 'domain/create',
    operationIds: ['op1', 'op2'],
    request: { dname: 'пример.рф' },
  });
  expect(await inLog(id)).toMatchObject({ outcome: null, response: null, operationIds: ['op1', 'op2'] });
  await callRecorder().finish(
    id,
    callEnd({ outcome: 'refused', code: 'BILLING_LOCK', response: { text: 'x\0\uD83D' } }),
  );
  expect(await inLog(id)).toMatchObject({
    outcome: 'refused',
    code: 'BILLING_LOCK',
    httpStatus: 200,
    durationMs: 12,
    request: { dname: 'пример.рф' },
    response: { text: 'x\uFFFD\uFFFD' },
  });
});

test('a hundred calls at once never take more places than there are', async () => {
  const recorder = callRecorder(50);
  const begun = await Promise.all(Array.from({ length: 100 }, () => recorder.begin(call())));
  expect(begun.filter(({ ok }) => ok)).toHaveLength(49);
  expect(await db.registrarCall.count()).toBe(49);
});

test('the sync stops first, then visitors, live checks, schedules, bulk, Pay, and what one person orders last', async () => {
  const recorder = callRecorder(100);
  const takeAll = async (lane: CallLane) => {
    for (let taken = 0; ; taken += 1) if (!(await recorder.begin(call({ lane }))).ok) return taken;
  };
  const lanes = ['sync', 'visitor', 'live', 'schedule', 'bulk', 'pay', 'person'] as const;
  const taken: number[] = [];
  for (const lane of lanes) taken.push(await takeAll(lane));
  expect(taken).toEqual([60, 10, 10, 4, 3, 3, 8]);
});

test('visitors get at most 30 % of the hour, and everybody else the rest', async () => {
  const recorder = callRecorder(100);
  const visits = await Promise.all(Array.from({ length: 60 }, () => recorder.begin(call({ lane: 'visitor' }))));
  expect(visits.filter(({ ok }) => ok)).toHaveLength(30);
  const customers = await Promise.all(Array.from({ length: 90 }, () => recorder.begin(call({ lane: 'live' }))));
  expect(customers.filter(({ ok }) => ok)).toHaveLength(50);
  expect((await recorder.begin(call({ lane: 'pay' }))).ok).toBe(true);
  expect((await recorder.begin(call({ lane: 'person' }))).ok).toBe(true);
});

test('a bulk leaves places to people, and to whoever looks something up', async () => {
  const recorder = callRecorder(100);
  const bulk = await Promise.all(Array.from({ length: 100 }, () => recorder.begin(call({ lane: 'bulk' }))));
  expect(bulk.filter(({ ok }) => ok)).toHaveLength(60);
  expect((await recorder.begin(call({ lane: 'live' }))).ok).toBe(true);
  const people = await Promise.all(Array.from({ length: 60 }, () => recorder.begin(call({ lane: 'person' }))));
  expect(people.filter(({ ok }) => ok)).toHaveLength(37);
});

test('a full lane says when its next place is free, and then it is', async () => {
  const recorder = callRecorder(2);
  const first = await beginCall();
  const denied = await recorder.begin(call());
  const { sentAt } = await db.registrarCall.findUniqueOrThrow({ where: { id: first } });
  expect(denied).toEqual({ ok: false, retryAt: new Date(sentAt.getTime() + windowMs) });
  await db.registrarCall.updateMany({ data: { sentAt: new Date(Date.now() - windowMs - 1_000) } });
  expect((await recorder.begin(call())).ok).toBe(true);
});

test('a call that never left gives its place back; one that never came back does not', async () => {
  const recorder = callRecorder(2);
  const id = await beginCall();
  expect((await recorder.begin(call())).ok).toBe(false);
  await recorder.finish(id, callEnd({ outcome: 'unsent', httpStatus: null }));
  expect((await recorder.begin(call())).ok).toBe(true);
});

test('old calls are forgotten, those that still count are not', async () => {
  const old = await beginCall();
  await db.registrarCall.update({ where: { id: old }, data: { sentAt: new Date('2026-01-01') } });
  await beginCall();
  expect(await deleteCallsBefore(new Date(Date.now() + 60_000))).toBe(1);
  expect(await db.registrarCall.count()).toBe(1);
});
