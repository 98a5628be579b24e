import type pg from 'pg';

const schemas = "('public', 'graphile_worker')";
const migrations = "('_prisma_migrations', 'migrations')";
const tables = `pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind = 'r' AND n.nspname IN ${schemas} AND c.relname NOT IN ${migrations}`;

/**
 * Answers what makes the database what it was before anything was asked. Not only its rows: files begin anew as well, and
 * numbers, for what no statement sorts comes in the order in which it lies there, and that would tell of runs before.
 */
export async function afresh(client: pg.Client): Promise<() => Promise<void>> {
  await keepUntouched(client);
  const kept = await namesOf(client, "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'untouched_rows'");
  const restore = kept.map((name) => `INSERT INTO public."${name}" SELECT * FROM untouched_rows."${name}";`).join(' ');
  return async () => {
    const used = await namesOf(
      client,
      `SELECT c.oid::regclass::text AS name FROM ${tables} AND pg_relation_size(c.oid) > 0`,
    );
    // As a replica, so that what must never be deleted in earnest can be deleted here.
    await client.query(
      `SET session_replication_role = replica; TRUNCATE ${used.join(', ')} CASCADE; ${restore} ${numbersAgain};
       SET session_replication_role = DEFAULT`,
    );
  };
}

const numbersAgain = `SELECT setval(format('%I.%I', s.schemaname, s.sequencename)::regclass, COALESCE(was.last_value, s.start_value), was.last_value IS NOT NULL)
  FROM pg_sequences s LEFT JOIN untouched.numbers was USING (schemaname, sequencename)
  WHERE s.schemaname IN ${schemas} AND s.last_value IS DISTINCT FROM was.last_value`;

/** Copies what is there before anything has happened; a campaign that ran here before has left its copies. */
async function keepUntouched(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query("SELECT 1 FROM pg_namespace WHERE nspname = 'untouched'");
  if (rowCount === 1) return;
  const all = await namesOf(
    client,
    `SELECT c.relname AS name FROM ${tables} AND n.nspname = 'public' AND pg_relation_size(c.oid) > 0`,
  );
  await client.query(`BEGIN; CREATE SCHEMA untouched; CREATE SCHEMA untouched_rows;
    CREATE TABLE untouched.numbers AS SELECT schemaname, sequencename, last_value FROM pg_sequences WHERE schemaname IN ${schemas};
    ${all.map((name) => `CREATE TABLE untouched_rows."${name}" AS TABLE public."${name}";`).join(' ')} COMMIT`);
}

async function namesOf(client: pg.Client, sql: string): Promise<readonly string[]> {
  return (await client.query<{ name: string }>(sql)).rows.map(({ name }) => name);
}
