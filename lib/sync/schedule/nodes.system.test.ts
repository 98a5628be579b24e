import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { askToRead } from '@/lib/registrar/account/subject-requests';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import { startWorker, type TestProcess } from '@/testing/process';
import { clientOf } from '@/testing/registrar';
import { startSimulator, type TestSimulator } from '@/testing/simulator';
import { runDueSyncs } from './schedule';

const name = 'severny-veter.ru';
const slowMs = 12_000;

vi.setConfig({ testTimeout: 120_000 });

let registrar: TestSimulator;
let regapi: RegapiClient;

beforeAll(async () => {
  registrar = await startSimulator({ seed: 'demo' });
  regapi = clientOf(registrar, { callsPerHour: 100_000 });
  await runDueSyncs({ regapi, db });
}, 60_000);

afterAll(async () => {
  await regapi.close();
  await registrar.stop();
  await db.$disconnect();
});

const delay = (call: string) =>
  registrar.control('POST', 'faults', { rules: [{ function: call, fault: 'delay', ms: slowMs, times: 1 }] });

const isHeld = async (source: string) =>
  (await db.syncLease.count({ where: { source, expiresAt: { gt: new Date() } } })) === 1;

const askFor = (...sources: readonly string[]) =>
  db.syncRequest.createMany({ data: sources.map((source) => ({ source })), skipDuplicates: true });

const lastRun = (source: string) => db.syncRun.findFirstOrThrow({ where: { source }, orderBy: { id: 'desc' } });

const slowly = { timeout: 60_000, interval: 50 };

/** A worker that is in the middle of a pass over the name servers. */
async function workerInThePass(): Promise<TestProcess> {
  await db.registrarCall.deleteMany({ where: { outcome: null } });
  await delay('domain/get_nss');
  await askFor('nameServers');
  const worker = startWorker(registrar.env);
  await vi.waitUntil(() => isHeld('nameServers'), slowly);
  await expect.poll(() => db.registrarCall.count({ where: { outcome: null } }), slowly).toBe(1);
  // Before that it does not hear that it is to stop.
  await vi.waitUntil(() => worker.output().includes('worker started'), slowly);
  return worker;
}

const silence = () => db.syncLease.updateMany({ where: { source: 'nameServers' }, data: { expiresAt: new Date(0) } });

test('what a person asks for is read at once while a pass is slow, and so are the other sources', async () => {
  const worker = await workerInThePass();
  const before = await db.zone.findFirstOrThrow({ where: { domain: { asciiName: name } } });
  const bills = await lastRun('bills');
  const askedAt = performance.now();
  await transaction(async (tx) => {
    await askToRead(tx, [`zone:${name}`]);
    await tx.syncRequest.create({ data: { source: 'bills' } });
  });
  const readAt = async () => (await db.zone.findUniqueOrThrow({ where: { domainId: before.domainId } })).readAt;
  await expect.poll(readAt, slowly).not.toEqual(before.readAt);
  expect(performance.now() - askedAt).toBeLessThan(4_000);
  await expect.poll(async () => (await lastRun('bills')).id, slowly).not.toBe(bills.id);
  await expect.poll(async () => (await lastRun('bills')).endedAt, slowly).not.toBeNull();
  expect(await isHeld('nameServers')).toBe(true);
  expect((await lastRun('nameServers')).endedAt).toBeNull();
  expect(await db.syncRequest.count()).toBe(0);
  await worker.stop();
});

test('a node is killed in the middle of a pass: another begins it anew', async () => {
  const worker = await workerInThePass();
  const broken = await lastRun('nameServers');
  await worker.kill();
  await runDueSyncs({ regapi, db });
  expect((await lastRun('nameServers')).id).toBe(broken.id);
  await silence();
  expect(await runDueSyncs({ regapi, db })).toBe(true);
  const run = await lastRun('nameServers');
  expect(run.id).not.toBe(broken.id);
  expect(run).toMatchObject({ problem: null, endedAt: expect.any(Date) });
});

test('a node that hung in the middle of a pass and wakes writes nothing', async () => {
  const zombie = await workerInThePass();
  const broken = await lastRun('nameServers');
  zombie.freeze();
  await silence();
  await runDueSyncs({ regapi, db });
  const rows = () => db.domain.findMany({ orderBy: { id: 'asc' }, include: { nameServers: true } });
  const before = await rows();
  await expect.poll(() => db.registrarCall.count({ where: { outcome: null } }), slowly).toBe(1);
  zombie.thaw();
  // Its answer comes, and its log of calls says so; of the cache it changes nothing.
  await expect.poll(() => db.registrarCall.count({ where: { outcome: null } }), slowly).toBe(0);
  await zombie.stop();
  expect(await rows()).toEqual(before);
  expect((await db.syncRun.findUniqueOrThrow({ where: { id: broken.id } })).endedAt).toBeNull();
});

test('a worker that is stopped lets another begin at once', async () => {
  const worker = await workerInThePass();
  const broken = await lastRun('nameServers');
  await worker.stop();
  expect(await runDueSyncs({ regapi, db })).toBe(true);
  expect((await lastRun('nameServers')).id).not.toBe(broken.id);
});
