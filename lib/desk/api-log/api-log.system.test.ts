import { afterAll, beforeEach, expect, test } from 'vitest';
import { budgetMeter, callDetail, listCalls } from '@/lib/desk/api-log/queries';
import type { StaffActor } from '@/lib/people/access/actor';
import { callRecorder } from '@/lib/registrar/calls/log';
import { db } from '@/lib/base/db/client';
import { sessionId, userId } from '@/lib/base/values/ids';
import { beginCall, callEnd } from '@/testing/calls';

const staff: StaffActor = { kind: 'staff', userId: userId('u'), role: 'viewer', sessionId: sessionId('s') };

beforeEach(() => db.registrarCall.deleteMany());
afterAll(() => db.$disconnect());

test('staff see a call while it is under way, and how it ended', async () => {
  const id = await beginCall({ operationIds: ['op1'], request: { dname: 'пример.рф' } });
  expect(await callDetail(staff, id)).toMatchObject({ outcome: 'underway', response: null, operationIds: ['op1'] });
  await callRecorder().finish(id, callEnd({ outcome: 'refused', code: 'BILLING_LOCK' }));
  expect(await callDetail(staff, id)).toMatchObject({
    outcome: 'refused',
    code: 'BILLING_LOCK',
    request: { dname: 'пример.рф' },
    durationMs: 12,
  });
});

test('the meter shows what of the hour is spent, and by visitors, and when places are free again', async () => {
  await beginCall();
  await beginCall({ lane: 'visitor' });
  const unsent = await beginCall();
  await callRecorder().finish(unsent, callEnd({ outcome: 'unsent', httpStatus: null }));
  expect(await budgetMeter(staff)).toMatchObject({
    used: 2,
    limit: 1200,
    resetsAt: expect.any(Date),
    visitors: { used: 1, limit: 360 },
  });
});

test('the log is searched by everything a person knows of a call', async () => {
  const wanted = await beginCall({
    functionName: 'zone/add_txt',
    operationIds: ['op7'],
    request: { text: '50%_off', dname: 'Пример.рф', host: 'xn--80aaf6ac.xn--p1ai' },
  });
  await callRecorder().finish(wanted, callEnd({ outcome: 'refused', code: 'TEXT_TOOLONG' }));
  await beginCall({ functionName: 'zone/add_mx', operationIds: ['op8'], request: { text: '50 or off' } });
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
  for (let round = 0; round < 7; round += 1) await beginCall();
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
