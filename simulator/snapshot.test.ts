import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createAccount } from './control/accounts';
import { seedDemo } from './control/seed-demo';
import { seedMany } from './control/seed-many';
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

it('forgets a batch that a killed process did not finish', () => {
  const file = join(folder, 'killed.json');
  const world = seeded();
  keepSnapshot(world, file).flush();
  appendFileSync(file, '["takenNames","half.ru",true]\n["takenNames","cut');
  expect(contents(restored(file))).toEqual(contents(world));
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
