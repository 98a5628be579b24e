import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { ensureDatabase, startEmbedded } from '@/scripts/database/embedded';
import { migrate } from '@/scripts/database/migrate';

export type QueueDatabase = {
  readonly url: string;
  readonly pool: pg.Pool;
  stop(): Promise<void>;
};

/** A PostgreSQL of its own, as safe against a loss of power as an installation's, with the panel's tables in it. */
export async function startDatabase(): Promise<QueueDatabase> {
  const home = mkdtempSync(join(tmpdir(), 'domovoi-bench-'));
  const server = await startEmbedded({ home, maxConnections: 200 });
  await ensureDatabase(server, 'bench');
  const url = server.urlOf('bench');
  await migrate(url);
  const pool = new pg.Pool({ connectionString: url, max: 40 });
  // The server's end closes what is idle in the pool.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return {
    url,
    pool,
    async stop() {
      await pool.end();
      await server.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** How many customers the operations belong to. */
export const customers = 100;

export async function addCustomers({ pool }: QueueDatabase): Promise<void> {
  await pool.query(
    `INSERT INTO customer (id, name, email) SELECT 'cus_' || n, 'Customer ' || n, n || '@example.net'
     FROM generate_series(1, $1::int) AS n`,
    [customers],
  );
}
