import { rmSync } from 'node:fs';
import { ensureDatabase, startEmbedded } from '@/scripts/database/embedded';
import { migrate } from '@/scripts/database/migrate';
import { memoryHome } from '@/testing/memory-home';
import { startSimulator } from '@/testing/simulator';
import type { Ground } from './campaign';

export type Grounds = { readonly grounds: readonly Ground[]; close(): Promise<void> };

/** Places to run on side by side, none of which feels another. */
export async function openGrounds(count: number): Promise<Grounds> {
  const opened = await Promise.all(Array.from({ length: count }, openGround));
  return {
    grounds: opened.map(({ ground }) => ground),
    async close() {
      for (const { close } of opened) await close();
    },
  };
}

/**
 * Nothing happens there by itself: what is swept or counted when the machine finds the time would decide where new rows lie
 * and which way they are read. What fails on purpose, all night, would fill the disk with its log.
 */
const settings = ['autovacuum=off', 'plan_cache_mode=force_generic_plan', 'log_min_messages=panic'];

/** A database server and a registrar. Of two databases in one server, each decides when rows of the other are swept. */
async function openGround(): Promise<{ readonly ground: Ground; close(): Promise<void> }> {
  const home = memoryHome('chaos');
  const server = await startEmbedded({ home, durable: false, maxConnections: 100, settings });
  await ensureDatabase(server, 'chaos');
  await migrate(server.urlOf('chaos'));
  const registrar = await startSimulator();
  const { REGAPI_USERNAME: username = '', REGAPI_PASSWORD: password = '' } = registrar.env;
  return {
    ground: { databaseUrl: server.urlOf('chaos'), registrarUrl: registrar.url, username, password },
    async close() {
      await registrar.stop();
      await server.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
