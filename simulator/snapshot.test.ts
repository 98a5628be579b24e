import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { createAccount } from './control/accounts';
import { seedDemo } from './control/seed-demo';
import { seedMany } from './control/seed-many';
import { findViolations } from './world/invariants';
import { keepSnapshot, loadSnapshot } from './world/snapshot';
import { World } from './world/world';

const folder = mkdtempSync(join(tmpdir(), 'simulator-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('finds its world again after a restart', () => {
  const file = join(folder, 'deep', 'world.json');
  const world = new World();
  const account = createAccount(world, { login: 'reseller', password: 'secret' });
  world.move(account, 'start', 100_000, null);
  seedDemo(world, account);
  world.clock.advance(1000);
  keepSnapshot(world, file).flush();

  const restored = new World();
  expect(loadSnapshot(restored, file)).toBe(true);
  expect(restored.servicesOf(account.id)).toEqual(world.servicesOf(account.id));
  expect([...restored.zones, ...restored.bills, ...restored.folders]).toEqual([
    ...world.zones,
    ...world.bills,
    ...world.folders,
  ]);
  expect(restored.clock.offsetMs).toBe(1_000_000);
  expect(restored.newId()).toBe(world.newId());
  expect(findViolations(restored)).toEqual([]);
});

it('seeds many domains under distinct names', () => {
  const world = new World();
  const account = createAccount(world, { login: 'reseller', password: 'secret' });
  seedMany(world, account, 3000);
  seedMany(world, account, 100);
  expect(world.servicesOf(account.id)).toHaveLength(3100);
  expect(findViolations(world)).toEqual([]);
});
