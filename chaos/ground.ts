import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDatabase, startEmbedded } from '@/scripts/database/embedded';
import { migrate } from '@/scripts/database/migrate';
import { startSimulator } from '@/testing/simulator';
import type { Ground } from './campaign';

/** A database server with a database for each process, and a registrar for each. */
export async function openGrounds(
  count: number,
): Promise<{ readonly grounds: readonly Ground[]; close(): Promise<void> }> {
  const home = mkdtempSync(join(tmpdir(), 'domovoi-chaos-'));
  const server = await startEmbedded({ home, durable: false, maxConnections: 100 });
  const opened = await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const name = `chaos_${index}`;
      await ensureDatabase(server, name);
      await migrate(server.urlOf(name));
      const registrar = await startSimulator();
      const { REGAPI_USERNAME: username = '', REGAPI_PASSWORD: password = '' } = registrar.env;
      return {
        registrar,
        ground: { databaseUrl: server.urlOf(name), registrarUrl: registrar.url, username, password },
      };
    }),
  );
  return {
    grounds: opened.map(({ ground }) => ground),
    async close() {
      for (const { registrar } of opened) await registrar.stop();
      await server.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
