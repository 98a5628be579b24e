import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createAccount } from './control/accounts';
import { seedDemo } from './control/seed-demo';
import { seedMany } from './control/seed-many';
import { readFlags } from './flags';
import { LOGIN, openSimulator } from './testing/open-simulator';
import { ruOrder } from './testing/orders';
import { findViolations } from './world/invariants';
import { keepSnapshot, loadSnapshot } from './world/snapshot';
import { World } from './world/world';

const folder = mkdtempSync(join(tmpdir(), 'simulator-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function seeded(): World {
  const world = new World();
  const account = createAccount(world, { login: 'reseller', password: 'secret' });
  world.move(account, 'start', 100_000, null);
  seedDemo(world, account);
  return world;
}

function restored(file: string): World {
  const world = new World();
  expect(loadSnapshot(world, file)).toBe(true);
  return world;
}

/** In any order: what changed late is at the end of the file. */
const contents = (world: World) => [...world.collections.rows()].map((row) => JSON.stringify(row)).toSorted();

it('finds its world again after a restart', () => {
  const file = join(folder, 'deep', 'world.json');
  const world = seeded();
  world.clock.advance(1000);
  keepSnapshot(world, file).flush();

  const again = restored(file);
  const id = world.accounts.get('reseller')?.id ?? 0;
  expect(again.servicesOf(id)).toEqual(world.servicesOf(id));
  expect(contents(again)).toEqual(contents(world));
  expect(again.clock.offsetMs).toBe(1_000_000);
  expect(again.newId()).toBe(world.newId());
  expect(findViolations(again)).toEqual([]);
});

it.each([true, false])('stays as strict as it was (%s) when the next start does not say', (strict) => {
  const file = join(folder, `strict-${strict}.json`);
  const world = seeded();
  world.settings.strict = strict;
  keepSnapshot(world, file).flush();
  const again = restored(file);
  const { isStrict = again.settings.strict } = readFlags([], {});
  expect([again.settings.strict, isStrict]).toEqual([strict, strict]);
});

it('adds what changed, and nothing else', () => {
  const file = join(folder, 'changes.json');
  const world = seeded();
  const snapshot = keepSnapshot(world, file);
  snapshot.flush();
  const { size } = statSync(file);
  const [first, second] = world.services.keys();
  world.change(() => {
    const service = world.services.get(first ?? 0);
    if (service !== undefined) service.autoRenews = !service.autoRenews;
    world.services.delete(second ?? 0);
    world.takenNames.add('taken.ru');
    expect(world.services.where(({ dname }) => dname === 'no-such-name.ru')).toEqual([]);
  });
  snapshot.flush();
  const added = readFileSync(file).subarray(size).toString().trim().split('\n');
  expect(
    added
      .slice(0, -1)
      .map((line) => line.slice(0, 25))
      .toSorted(),
  ).toEqual([
    `["services",${first},{"id":`.slice(0, 25),
    `["services",${second}]`,
    '["takenNames","taken.ru",true]'.slice(0, 25),
  ]);
  expect(contents(restored(file))).toEqual(contents(world));
});

it('writes nothing for what was only read', async () => {
  const open = await openSimulator();
  await open.call('domain/create', ruOrder('vschizh.ru'));
  const { collections } = open.simulator.world;
  collections.takeChanges();
  expect(await open.call('zone/get_resource_records', { dname: 'vschizh.ru' })).toMatchObject({ result: 'success' });
  expect(collections.takeChanges()).toEqual([]);
  await open.close();
});

it('forgets a batch that a killed process did not finish', () => {
  const file = join(folder, 'killed.json');
  const world = seeded();
  keepSnapshot(world, file).flush();
  appendFileSync(file, '["takenNames","half.ru",true]\n["takenNames","cut');
  expect(contents(restored(file))).toEqual(contents(world));
});

it('reads the one object that the version before wrote, and goes on from it', () => {
  const file = join(folder, 'version-1.json');
  const world = seeded();
  world.takenNames.add('taken.ru');
  world.clock.advance(1000);
  const { callsPerHour, billingMs } = world.settings;
  const { nextId, settledOn, clock } = world;
  const old = {
    version: 1,
    clockOffsetMs: clock.offsetMs,
    settings: { callsPerHour: callsPerHour + 1, billingMs },
    nextId,
    settledOn,
    accounts: [...world.accounts.values()],
    services: [...world.services.values()].filter(({ domain }) => domain !== null),
    zones: [...world.zones].map(([id, zone]) => [id, { ...zone, changedAt: undefined }]),
    bills: [...world.bills.values()],
    folders: [...world.folders.values()],
    ledger: world.ledger,
    takenNames: [...world.takenNames],
  };
  writeFileSync(file, JSON.stringify(old));
  const again = restored(file);
  expect([...again.services.values()]).toEqual(old.services);
  expect(again.ledger).toEqual(world.ledger);
  expect([again.clock.offsetMs, again.settings.callsPerHour, again.settings.dnssecSeconds]).toEqual([1e6, 1201, 120]);
  expect([...again.zones.values()].map(({ changedAt }) => changedAt)).not.toContain(undefined);
  keepSnapshot(again, file).flush();
  expect(contents(restored(file))).toEqual(contents(again));
});

it('notices what takes the place of what was cleared in the same moment', () => {
  const file = join(folder, 'cleared.json');
  const world = seeded();
  const snapshot = keepSnapshot(world, file);
  snapshot.flush();
  world.clear();
  const account = createAccount(world, { login: 'another', password: 'secret' });
  for (const amount of [1, 2, 3]) world.move(account, 'refill', amount, null);
  snapshot.flush();
  expect(contents(restored(file))).toEqual(contents(world));
});

it('writes a file that has grown anew, and loses nothing that changes meanwhile', async () => {
  const file = join(folder, 'grown.json');
  const world = seeded();
  const account = [...world.accounts.values()][0];
  if (account === undefined) throw new Error('nobody is there');
  seedMany(world, account, 1000);
  const services = [...world.services.keys()];
  const large = services.slice(-40);
  const snapshot = keepSnapshot(world, file, 1);
  snapshot.flush();
  const { ino } = statSync(file);
  let round = 0;
  const isNew = (): boolean => {
    round += 1;
    world.change(() => {
      for (const id of large) Object.assign(world.zones.get(id) ?? {}, { ttl: 'm'.repeat(10_000 + round) });
      Object.assign(world.services.get(services[round] ?? 0) ?? {}, { subtype: `changed in round ${round}` });
      world.takenNames.delete(`taken-${round - 2}.ru`);
      world.takenNames.add(`taken-${round}.ru`);
      world.move(account, 'refill', round, null);
    }, account);
    world.touch();
    return statSync(file).ino !== ino;
  };
  await expect.poll(isNew, { interval: 10, timeout: 10_000 }).toBe(true);
  await expect.poll(() => contents(restored(file)), { timeout: 10_000 }).toEqual(contents(world));
});

it('does not take another file for its own', () => {
  const file = join(folder, 'other.json');
  writeFileSync(file, '{"version":1}\n');
  expect(() => loadSnapshot(new World(), file)).toThrow('is not a snapshot');
});

it('writes down by itself what calls and controls change', async () => {
  const file = join(folder, 'calls.json');
  const open = await openSimulator();
  const snapshot = keepSnapshot(open.simulator.world, file);
  snapshot.flush();
  await open.call('domain/create', ruOrder('vschizh.ru'));
  await open.call('zone/add_alias', { dname: 'vschizh.ru', subdomain: 'mail', ipaddr: '192.0.2.1' });
  await open.control('POST', 'clock', { advanceSeconds: 400 * 86_400 });
  await open.control('POST', 'accounts', { username: LOGIN.username, credit: 5 });
  await expect.poll(() => contents(restored(file))).toEqual(contents(open.simulator.world));
  await open.control('POST', 'reset');
  await expect.poll(() => contents(restored(file))).toEqual(contents(open.simulator.world));
  await open.close();
});

it('seeds many domains under distinct names', () => {
  const world = new World();
  const account = createAccount(world, { login: 'reseller', password: 'secret' });
  seedMany(world, account, 3000);
  seedMany(world, account, 100);
  expect(world.servicesOf(account.id)).toHaveLength(3100);
  expect(findViolations(world)).toEqual([]);
});
