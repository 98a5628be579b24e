import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { callRecorder } from '@/lib/registrar/calls/log';
import { checkNames } from '@/lib/registrar/account/availability';
import { namesOnSale } from '@/lib/portfolio/domains/names-on-sale';
import { db } from '@/lib/base/db/client';

// The configuration is read once, with the first import: by then it must say where this test's registrar is.
const registrar = await vi.hoisted(async () => {
  const { startSimulator } = await import('@/testing/simulator');
  const simulator = await startSimulator();
  Object.assign(process.env, simulator.env, { REGAPI_HOURLY_LIMIT: '300' });
  return simulator;
});

beforeEach(async () => {
  await db.registrarCall.deleteMany();
  await db.rateLimitHit.deleteMany();
  await db.availabilityReading.deleteMany();
});

afterAll(async () => {
  await registrar.stop();
  await db.$disconnect();
});

test('however many addresses visitors have, a limit over all of them holds, and Pay goes through', async () => {
  for (let visit = 0; visit < 90; visit += 1)
    await checkNames([`flood-${visit}.com`], { visitor: `192.0.2.${visit % 20}` });
  expect(await db.registrarCall.count({ where: { lane: 'visitor' } })).toBe(60);
  const [paid] = await checkNames(['flood-paid.com'], { again: true });
  expect(paid).toMatchObject({ state: 'available' });
  expect((await callRecorder().begin(aPaidOrder)).ok).toBe(true);
});

test('one address in many spellings gets no more than one address', async () => {
  for (let visit = 0; visit < 40; visit += 1)
    await checkNames([`spelled-${visit}.com`], { visitor: `2001:db8:1:2::${visit}` });
  expect(await db.registrarCall.count({ where: { lane: 'visitor' } })).toBe(30);
});

test('customers who press Pay over and over leave the worker its reserve', async () => {
  for (let press = 0; press < 125; press += 1) await checkNames([`press-${press}.com`], { again: true });
  expect(await db.registrarCall.count({ where: { lane: 'pay' } })).toBe(120);
  expect((await callRecorder().begin(aPaidOrder)).ok).toBe(true);
});

test('a name that was just asked about, and a zone that is not sold, cost no call', async () => {
  await checkNames(['asked-just-now.com'], { visitor: '192.0.2.1' });
  await checkNames(['asked-just-now.com'], { visitor: '192.0.2.2' });
  expect(await db.registrarCall.count()).toBe(1);
  expect(await namesOnSale(db, ['example.horse'])).toEqual([]);
});

const aPaidOrder = { functionName: 'domain/create', request: {}, lane: 'person', operationIds: [] } as const;
