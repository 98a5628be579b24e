import type pg from 'pg';

/** What a loop over a table in plain SQL does: the most that any queue in this database can. */
export type Bare = {
  fill(count: number): Promise<void>;
  /** Works with so many connections for so long; answers how many it ended in a second. */
  work(workers: number, ms: number): Promise<number>;
};

// Prepared by name, once a connection, as nobody does by hand.
const claim = {
  name: 'claim',
  text: `UPDATE bare_job SET state = 'leased' WHERE id = (
    SELECT id FROM bare_job WHERE state = 'queued' ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING id`,
};
const end = { name: 'end', text: `UPDATE bare_job SET state = 'succeeded' WHERE id = $1` };

export async function bareLoop(pool: pg.Pool): Promise<Bare> {
  await pool.query(`CREATE TABLE bare_job (id bigserial PRIMARY KEY, state text NOT NULL, input jsonb NOT NULL)`);
  await pool.query(`CREATE INDEX bare_job_queued ON bare_job (id) WHERE state = 'queued'`);
  return {
    async fill(count) {
      await pool.query(`TRUNCATE bare_job`);
      await pool.query(
        `INSERT INTO bare_job (state, input) SELECT 'queued', '{"name": "x"}' FROM generate_series(1, $1::int)`,
        [count],
      );
      await pool.query('VACUUM (ANALYZE) bare_job');
    },
    async work(workers, ms) {
      const begunAt = performance.now();
      const ended = await Promise.all(Array.from({ length: workers }, () => workUntil(pool, begunAt + ms)));
      return (ended.reduce((sum, one) => sum + one, 0) / (performance.now() - begunAt)) * 1_000;
    },
  };
}

async function workUntil(pool: pg.Pool, until: number): Promise<number> {
  const client = await pool.connect();
  try {
    for (let ended = 0; ; ended += 1) {
      if (performance.now() >= until) return ended;
      const { rows } = await client.query<{ id: string }>(claim);
      const [row] = rows;
      if (!row) return ended;
      await client.query({ ...end, values: [row.id] });
    }
  } finally {
    client.release();
  }
}
