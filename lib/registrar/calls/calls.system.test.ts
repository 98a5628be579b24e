import { afterAll, beforeEach, expect, test } from 'vitest';
import type { StaffActor } from '@/lib/people/access/actor';
import { windowMs } from '@/lib/registrar/calls/budget';
import { callRecorder } from '@/lib/registrar/calls/log';
import { budgetMeter, callDetail, listCalls } from '@/lib/desk/api-log/queries';
import { deleteCallsBefore } from '@/lib/registrar/calls/retention';
import { db } from '@/lib/base/db/client';
import type { CallEnd, CallLane, CallToRecord } from '@/lib/registrar/regapi/client/recorder';
import { sessionId, userId } from '@/lib/base/values/ids';

const staff: StaffActor = { kind: 'staff', userId: userId('u'), role: 'viewer', sessionId: sessionId('s') };

beforeEach(() => db.registrarCall.deleteMany());
afterAll(() => db.$disconnect());

test('a call is in the log before it ends, and then with its end', async () => {
  const id = await make({
    functionName: 'domain/create',
    operationIds: ['op1', 'op2'],
    request: { dname: 'пример.рф' },
  });
  expect(await callDetail(staff, id)).toMatchObject({
    outcome: 'underway',
    response: null,
    operationIds: ['op1', 'op2'],
  });
  await callRecorder().finish(id, end({ outcome: 'refused', code: 'BILLING_LOCK', response: { text: 'x\0\uD83D' } }));
  expect(await callDetail(staff, id)).toMatchObject({
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
  const begun = await Promise.all(Array.from({ length: 100 }, () => recorder.begin(call({}))));
  expect(begun.filter(({ ok }) => ok)).toHaveLength(49);
  expect(await db.registrarCall.count()).toBe(49);
});

test('the sync stops first, then visitors, then live checks, then Pay, and paid orders last', async () => {
  const recorder = callRecorder(100);
  const takeAll = async (lane: CallLane) => {
    for (let taken = 0; ; taken += 1) if (!(await recorder.begin(call({ lane }))).ok) return taken;
  };
  const lanes = ['sync', 'visitor', 'live', 'pay', 'person'] as const;
  const taken: number[] = [];
  for (const lane of lanes) taken.push(await takeAll(lane));
  expect(taken).toEqual([60, 10, 10, 10, 8]);
});

test('visitors get at most 30 % of the hour, and everybody else the rest', async () => {
  const recorder = callRecorder(100);
  const visits = await Promise.all(Array.from({ length: 60 }, () => recorder.begin(call({ lane: 'visitor' }))));
  expect(visits.filter(({ ok }) => ok)).toHaveLength(30);
  expect(await budgetMeter(staff)).toMatchObject({ used: 30, visitors: { used: 30, limit: 360 } });
  const customers = await Promise.all(Array.from({ length: 90 }, () => recorder.begin(call({ lane: 'live' }))));
  expect(customers.filter(({ ok }) => ok)).toHaveLength(50);
  expect((await recorder.begin(call({ lane: 'pay' }))).ok).toBe(true);
  expect((await recorder.begin(call({ lane: 'person' }))).ok).toBe(true);
});

test('a full lane says when its next place is free, and then it is', async () => {
  const recorder = callRecorder(2);
  const first = await make({});
  const denied = await recorder.begin(call({}));
  const { sentAt } = await db.registrarCall.findUniqueOrThrow({ where: { id: first } });
  expect(denied).toEqual({ ok: false, retryAt: new Date(sentAt.getTime() + windowMs) });
  await db.registrarCall.updateMany({ data: { sentAt: new Date(Date.now() - windowMs - 1_000) } });
  expect((await recorder.begin(call({}))).ok).toBe(true);
});

test('a call that never left gives its place back; one that never came back does not', async () => {
  const recorder = callRecorder(2);
  const id = await make({});
  expect((await recorder.begin(call({}))).ok).toBe(false);
  await recorder.finish(id, end({ outcome: 'unsent', httpStatus: null }));
  expect((await recorder.begin(call({}))).ok).toBe(true);
  expect(await budgetMeter(staff)).toMatchObject({ used: 1, limit: 1200, resetsAt: expect.any(Date) });
});

test('the log is searched by everything a person knows of a call', async () => {
  const wanted = await make({
    functionName: 'zone/add_txt',
    operationIds: ['op7'],
    request: { text: '50%_off', dname: 'Пример.рф', host: 'xn--80aaf6ac.xn--p1ai' },
  });
  await callRecorder().finish(wanted, end({ outcome: 'refused', code: 'TEXT_TOOLONG' }));
  await make({ functionName: 'zone/add_mx', operationIds: ['op8'], request: { text: '50 or off' } });
  const searches = [
    { functionName: 'zone/add_txt' },
    { outcome: 'refused' },
    { code: 'TEXT_TOOLONG' },
    { text: 'пример' },
    { text: 'Лавка.рф' },
    { text: 'xn--80aaf6ac' },
    { text: '50%_' },
    { operationId: 'op7' },
    {
      functionName: 'zone/',
      outcome: 'refused',
      from: new Date(Date.now() - 60_000),
      until: new Date(Date.now() + 60_000),
    },
  ] as const;
  for (const search of searches) {
    expect((await listCalls(staff, search)).calls.map(({ id }) => id)).toEqual([wanted]);
  }
  expect((await listCalls(staff, { functionName: 'zone/' })).calls).toHaveLength(2);
  expect((await listCalls(staff, { outcome: 'underway' })).calls).toHaveLength(1);
  expect((await listCalls(staff, { until: new Date(0) })).calls).toEqual([]);
});

test('pages follow each other without a gap, calls of one moment included', async () => {
  for (let round = 0; round < 7; round += 1) await make({});
  await db.registrarCall.updateMany({ data: { sentAt: new Date() } });
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await listCalls(staff, { after }, 3);
    seen.push(...page.calls.map(({ id }) => id));
    after = page.next ?? undefined;
  } while (after);
  expect(new Set(seen).size).toBe(7);
  expect(seen).toHaveLength(7);
  expect((await listCalls(staff, { after: 'nonsense' })).calls).toHaveLength(7);
});

test('old calls are forgotten, those that still count are not', async () => {
  const old = await make({});
  await db.registrarCall.update({ where: { id: old }, data: { sentAt: new Date('2026-01-01') } });
  await make({});
  expect(await deleteCallsBefore(new Date(Date.now() + 60_000))).toBe(1);
  expect(await db.registrarCall.count()).toBe(1);
});

const call = (part: Partial<CallToRecord>): CallToRecord => ({
  functionName: 'nop',
  request: {},
  lane: 'person',
  operationIds: [],
  ...part,
});

const end = (part: Partial<CallEnd>): CallEnd => ({
  outcome: 'done',
  code: null,
  httpStatus: 200,
  response: {},
  durationMs: 12,
  ...part,
});

async function make(part: Partial<CallToRecord>): Promise<string> {
  const begun = await callRecorder().begin(call(part));
  if (!begun.ok) throw new Error('the budget is spent');
  return begun.callId;
}
