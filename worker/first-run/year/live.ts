import { nowMs } from '@/lib/base/clock/clock';
import { setRandom } from '@/lib/base/clock/random';
import { seededRandom } from '@/lib/base/clock/seeded';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { provideDefinitions } from '@/lib/queue/engine/definitions';
import { kinds } from '@/lib/desk/operations/kinds';
import { runDueSyncs } from '@/lib/sync/schedule/schedule';
import { requestSource } from '@/lib/sync/sources/request';
import { isYearUnderWay, startYearClock, type YearClock } from './clock';
import { control } from './control';
import { openQueue } from './queue';
import { story, yearDays } from './story';

const dayMs = 86_400_000;

/**
 * Lives the year before today through the product's own commands, its own queue and a simulator whose clock goes along: so
 * ledger, invoices, operations, audit and the registrar's books are what they would be. `arrive` makes those who are there
 * from the first day, once however often it is called. Cut short, it goes on from where it was; once over, it is never lived again.
 */
export async function liveYear(arrive: () => Promise<void>): Promise<void> {
  const isBegun = await isYearUnderWay();
  if (!isBegun && (await db.customer.count()) > 0) return;
  const endMs = nowMs();
  const clock = await startYearClock(Math.floor(endMs / dayMs - yearDays) * dayMs);
  // The same seed again would draw ids that are there already.
  setRandom(seededRandom(isBegun ? clock.foundMs % 2 ** 31 : 1));
  provideDefinitions(kinds);
  try {
    await live(clock, endMs, arrive);
  } finally {
    setRandom(undefined);
  }
  await clock.end();
  await control('seed', { name: 'beyond' });
  await transaction(async (tx) => {
    for (const source of ['deletedNames', 'expiringNames'] as const) await requestSource(tx, source);
  });
}

async function live(clock: YearClock, endMs: number, arrive: () => Promise<void>): Promise<void> {
  const queue = openQueue(clock);
  try {
    await clock.tellRegistrar();
    await control('faults', {}, 'DELETE');
    await control('seed', { name: 'portfolio' });
    await arrive();
    await runDueSyncs({ regapi: queue.regapi, db });
    for (const { atMs, deed } of story(clock.beganMs, endMs)) {
      if (atMs <= clock.foundMs) continue;
      await clock.goTo(atMs);
      await deed({ clock, queue });
    }
  } finally {
    await queue.close();
  }
}
