import { z } from 'zod';
import { setRandom } from '@/lib/base/clock/random';
import { troubleCommits } from './commits';
import { diceOf } from './dice';
import { violations } from './invariants';
import { deliverQueued } from './mail';
import { newCustomer } from './people';
import type { Place } from './place';
import { planOf, type Once, type Plan } from './plan';
import { Play } from './play';
import { openStage } from './stage';
import type { Seen } from './worker';

export type Run = {
  readonly seed: number;
  /** Sentences about what must not be; empty = all held. */
  readonly broken: readonly string[];
  /** A digest of everything that happened, in its order. */
  readonly trace: string;
  readonly operations: number;
  readonly inAttention: number;
  readonly calls: number;
  readonly virtualMinutes: number;
};

/** One run: people ask, workers work, things go wrong; then nothing does any more, and all must have come right. */
export async function runSeed(place: Place, seed: number, once: Once | null = null): Promise<Run> {
  place.diary.begin();
  const dice = diceOf(seed);
  setRandom(dice);
  const plan = planOf(dice, once);
  const { startMs, trouble, callsPerHour } = plan;
  await place.reset(startMs, { callsPerHour });
  const stage = openStage({ startMs, dice, traffic: place.traffic, skewMs: skewOf(plan) });
  const seen: Seen = { billing: [], logged: [], byHand: [], letters: [], lost: null };
  try {
    const customer = await newCustomer(await domainsOf(place));
    troubleCommits(() => (!trouble.isOver && dice.chance(trouble.fails) ? dice.oneOf(trouble.failsHow) : null));
    const play = new Play({ place, stage, dice, customer, seen, plan });
    const isOver = await play.toItsEnd();
    await deliverQueued(place, (letter) => void seen.letters.push(letter));
    const trace = place.diary.digest();
    place.diary.keep(seed);
    const found = await violations({ ...plan, place, seen, waits: play.waits });
    const broken = isOver ? found : ['I2: after hours without faults there is still work going on', ...found];
    const virtualMinutes = Math.round((stage.nowMs() - startMs) / 60_000);
    return { seed, broken, trace, ...(await summary(place)), virtualMinutes };
  } finally {
    stage.close();
    setRandom(undefined);
    troubleCommits();
  }
}

/** By the number in its name one node in two has the one clock or the other. */
function skewOf({ skews }: Plan): (actor: string, atMs: number) => number {
  return (actor, atMs) =>
    skews.find(({ node, fromMs, untilMs }) => Number(actor.slice(1)) % 2 === node && fromMs <= atMs && atMs < untilMs)
      ?.ms ?? 0;
}

const domainRow = z.object({ dname: z.string(), service_id: z.string(), expiration_date: z.string() });

async function domainsOf(place: Place) {
  const { registrations } = z.object({ registrations: z.array(domainRow) }).parse(await place.control('GET', 'books'));
  return registrations
    .filter(({ dname }) => /^seed-\d\.(com|net|org)$/.test(dname))
    .map(({ dname, service_id, expiration_date }) => ({
      asciiName: dname,
      serviceId: Number(service_id),
      expiresOn: new Date(expiration_date),
    }));
}

async function summary(place: Place) {
  const [counted] = await place.query(
    z.object({
      operations: z.coerce.number(),
      attention: z.coerce.number(),
      calls: z.coerce.number(),
    }),
    `SELECT (SELECT count(*) FROM operation) AS operations, (SELECT count(*) FROM operation WHERE state = 'attention') AS attention,
      (SELECT count(*) FROM registrar_call) AS calls`,
  );
  return {
    operations: counted?.operations ?? 0,
    inAttention: counted?.attention ?? 0,
    calls: counted?.calls ?? 0,
  };
}
