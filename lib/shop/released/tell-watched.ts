import 'server-only';
import { now } from '@/lib/base/clock/clock';
import type { PrismaClient } from '@/generated/prisma/client';
import { lock } from '@/lib/base/db/locks';
import { transaction } from '@/lib/base/db/transaction';
import { localDay } from '@/lib/base/i18n/local-time';
import { newId } from '@/lib/base/values/ids';
import { post } from '@/lib/people/mail/post';
import { watchedNames } from './letters/watched-names';
import { watchLock } from './watch';

/** A reading of the registrar's lists is written within this time of the moment that its rows bear. */
const settlesMs = 2 * 60_000;

/**
 * Queues the letters about watched names that became free or soon will be since the last look: one a customer, in the
 * daytime, whoever else looks at the same moment. Returns how many letters were queued.
 */
export async function tellWatched(db: PrismaClient, at = now()): Promise<number> {
  const until = new Date(at.getTime() - settlesMs);
  const customers = await db.$queryRaw<{ id: string; timeZone: string }[]>`
    SELECT c.id, c.time_zone AS "timeZone" FROM customer c
    WHERE EXISTS (SELECT FROM name_watch w JOIN released_name n ON n.label LIKE w.label_like
      AND (w.tld IS NULL OR n.tld = w.tld) AND n.since > w.looked_at AND n.since <= ${until}
      WHERE w.customer_id = c.id)`;
  let letters = 0;
  for (const { id, timeZone } of customers) {
    if (!localDay(at, timeZone).isDaytime) continue;
    if (await tell(id, until)) letters += 1;
  }
  const found = customers.map(({ id }) => id);
  await db.nameWatch.updateMany({
    where: { lookedAt: { lt: until }, customerId: { notIn: found } },
    data: { lookedAt: until },
  });
  return letters;
}

/** False where somebody else has told it by now. */
function tell(customerId: string, until: Date): Promise<boolean> {
  return transaction(async (tx) => {
    await lock(tx, watchLock(customerId));
    const id = newId('wle');
    const told = await tx.$executeRaw`
      INSERT INTO watch_letter (id, customer_id)
      SELECT ${id}, ${customerId} WHERE EXISTS (SELECT FROM name_watch WHERE customer_id = ${customerId} AND looked_at < ${until})`;
    if (told === 0) return false;
    const names = await tx.$executeRaw`
      INSERT INTO watch_letter_name (letter_id, ascii_name)
      SELECT DISTINCT ${id}, n.ascii_name FROM name_watch w JOIN released_name n ON n.label LIKE w.label_like
        AND (w.tld IS NULL OR n.tld = w.tld) AND n.since > w.looked_at AND n.since <= ${until}
      WHERE w.customer_id = ${customerId}`;
    await tx.nameWatch.updateMany({ where: { customerId, lookedAt: { lt: until } }, data: { lookedAt: until } });
    if (names > 0) await post(tx, watchedNames, { watchLetterId: id });
    else await tx.watchLetter.delete({ where: { id } });
    return names > 0;
  });
}
