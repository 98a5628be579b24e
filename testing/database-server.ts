import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ensureDatabase, startEmbedded } from '@/scripts/database/embedded';
import { migrate } from '@/scripts/database/migrate';
import { bundled, cache, sharedFolder } from '@/testing/bundles';
import { memoryHome } from '@/testing/memory-home';
import { operationsKnown, template } from '@/testing/provided';

type Started = { readonly address: string; readonly stop: () => Promise<void> };

declare global {
  /** Each project of a run reads this file anew; the server is one for them all. */
  var domovoiTestServer: { readonly started: Promise<Started>; users: number } | undefined;
}

/** One PostgreSQL for the whole run, and what its files start and load as one file each. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = (globalThis.domovoiTestServer ??= { started: start(), users: 0 });
  server.users += 1;
  const { address, stop } = await server.started;
  project.provide('databaseServer', address);
  return async () => {
    server.users -= 1;
    if (server.users > 0) return;
    globalThis.domovoiTestServer = undefined;
    await stop();
  };
}

async function start(): Promise<Started> {
  const home = memoryHome('tests');
  mkdirSync(cache, { recursive: true });
  const bundles = mkdtempSync(join(cache, 'tests-'));
  process.env[sharedFolder] = bundles;
  for (const file of [operationsKnown, 'worker/main.ts', 'simulator/main.ts']) bundled(file);
  // What is swept or counted when the machine finds the time would decide what a statement touches.
  const settings = ['autovacuum=off'];
  const server = await startEmbedded({ home, durable: false, maxConnections: 300, settings });
  await ensureDatabase(server, template);
  await migrate(server.urlOf(template));
  const stop = async () => {
    await server.stop();
    for (const made of [home, bundles]) rmSync(made, { recursive: true, force: true });
  };
  return { address: server.urlOf('postgres'), stop };
}
