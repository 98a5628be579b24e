// What some code asks the database, for tests of what a list costs.
import pg from 'pg';
import { vi } from 'vitest';
import { z } from 'zod';

/** What some code sends to the database, in its order, as its driver gets it. */
export async function statementsOf(code: () => Promise<unknown>): Promise<readonly unknown[]> {
  const asked = vi.spyOn(pg.Client.prototype, 'query');
  await code();
  const statements = asked.mock.calls.map(([sent]) => sent);
  asked.mockRestore();
  return statements;
}

/** How the database means to carry each of them out, as a text. */
export async function plansOf(code: () => Promise<unknown>): Promise<readonly string[]> {
  return Promise.all((await statementsOf(code)).map(planOf));
}

const statement = z.object({ text: z.string(), values: z.array(z.unknown()) });

async function planOf(sent: unknown): Promise<string> {
  const { text, values } = statement.parse(sent);
  const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
  await client.connect();
  try {
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, values);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  } finally {
    await client.end();
  }
}
