import { z } from 'zod';
import type { Place } from '../place';
import type { Ended } from './story';

export async function moneyProblems(place: Pick<Place, 'query'>): Promise<readonly string[]> {
  const found = await place.query(
    z.object({ what: z.string() }),
    `SELECT 'transaction ' || transaction_id || ' does not sum to zero' AS what FROM ledger_entry GROUP BY transaction_id HAVING sum(amount_minor) <> 0
     UNION ALL SELECT 'account ' || id || ' is below its limit' FROM ledger_account WHERE balance_minor < floor_minor
     UNION ALL SELECT 'account ' || a.id || ' is not what its entries say' FROM ledger_account a
       WHERE a.balance_minor <> (SELECT COALESCE(sum(amount_minor), 0) FROM ledger_entry e WHERE e.account_id = a.id)
     UNION ALL SELECT 'money is still held when all has ended' FROM ledger_account WHERE kind = 'held' AND balance_minor <> 0
       AND NOT EXISTS (SELECT 1 FROM operation WHERE ended_at IS NULL)`,
  );
  return found.map(({ what }) => `I3: ${what}`);
}

export async function secretsIn({ place, seen }: Ended): Promise<readonly string[]> {
  const [kept] = await place.query(
    z.object({ count: z.coerce.number() }),
    `SELECT (SELECT count(*) FROM registrar_call c WHERE position($1 IN c::text) > 0)
      + (SELECT count(*) FROM operation_event e WHERE position($1 IN e::text) > 0) AS count`,
    [place.password],
  );
  const isLogged = seen.logged.some((line) => line.includes(place.password));
  return isLogged || (kept?.count ?? 0) > 0 ? ['I7: the password is in a log'] : [];
}

/** Once the mail server takes letters again, each has gone out, and whose domain was registered has read so once. */
export async function letterProblems({ place, seen: { letters }, isMailed }: Ended): Promise<readonly string[]> {
  if (!isMailed) return [];
  // The books are closed by nobody here: a reading of bills asks for them all the same.
  const [left] = await place.query(
    z.object({ count: z.coerce.number() }),
    `SELECT count(*) FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
    WHERE t.identifier <> 'books'`,
  );
  const registered = await place.query(
    z.object({ name: z.string() }),
    "SELECT substr(subject, 8) AS name FROM operation WHERE kind = 'domain.register' AND state = 'succeeded'",
  );
  const wrong = registered.flatMap(({ name }) => {
    const count = letters.filter((letter) => letter.endsWith(`: ${name} is registered`)).length;
    return count === 1 ? [] : [`${count} letters say that ${name} is registered`];
  });
  const unsent = (left?.count ?? 0) > 0 ? [`${left?.count ?? 0} letters were never sent`] : [];
  return [...unsent, ...wrong].map((what) => `I2: ${what}`);
}
