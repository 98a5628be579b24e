import { createHash } from 'node:crypto';
import { z } from 'zod';
import { setRandom } from '@/lib/base/clock/random';
import { kinds } from '@/lib/desk/operations/kinds';
import type { Step } from '@/lib/queue/engine/engine';
import { billingTurn, generalTurn } from '@/lib/queue/engine/runners';
import { keepHouse } from '@/lib/queue/engine/worker-loop';
import { diceOf, type Dice } from './dice';
import { drawFaults, faultOnce } from './faults';
import { violations } from './invariants';
import { intents, newCustomer, workThroughAttention, type Customer } from './people';
import type { Place } from './place';
import { openStage, type Actor, type Stage } from './stage';
import { hire, type Seen, type Trouble, type Worker } from './worker';

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

/** Instead of what the seed would draw: one fault, and one step of the worker at which it dies. */
export type Once = { readonly fault: string | null; readonly diesAt: Step | null };

const minute = 60_000;
const begins = Date.UTC(2027, 2, 1, 12);
const troubleMs = 20 * minute;
const longestMs = 12 * 60 * minute;
const heartbeatMs = 8_000;

/** One run: people ask, workers work, things go wrong; then nothing does any more, and all must have come right. */
export async function runSeed(place: Place, seed: number, once: Once | null = null): Promise<Run> {
  const dice = diceOf(seed);
  setRandom(dice);
  const callsPerHour = !once && dice.chance(0.15) ? 60 : 1_200;
  await place.reset(begins, { callsPerHour });
  const stage = openStage({
    startMs: begins,
    dice,
    skewMs: once ? 0 : dice.oneOf([0, 0, -70_000, 70_000]),
    traffic: place.traffic,
  });
  try {
    const customer = await newCustomer(await domainsOf(place));
    const run = new Campaign({ place, stage, dice, customer, callsPerHour, once });
    const isOver = await run.play();
    const found = await violations({ place, seen: run.seen, waits: run.waits, callsPerHour });
    const broken = isOver ? found : ['I2: after hours without faults there is still work going on', ...found];
    return {
      seed,
      broken,
      ...(await summary(place, run.seen)),
      virtualMinutes: Math.round((stage.nowMs() - begins) / minute),
    };
  } finally {
    stage.close();
    setRandom(undefined);
  }
}

type Setting = {
  readonly place: Place;
  readonly stage: Stage;
  readonly dice: Dice;
  readonly customer: Customer;
  readonly callsPerHour: number;
  readonly once: Once | null;
};

class Campaign {
  readonly seen: Seen = { billing: [], logged: [], steps: [] };
  readonly #setting: Setting;
  readonly #trouble: Trouble;
  readonly #people: Actor = { name: 'people', isDead: false };
  readonly #asks: { readonly atMs: number; readonly intent: (typeof intents)[number]; readonly number: number }[];
  #workers: Worker[] = [];
  readonly #busy = new Set<string>();
  readonly #idle = new Set<string>();
  readonly #tried = new Set<string>();
  #hired = 0;
  #heartbeatMs = begins;

  constructor(setting: Setting) {
    this.#setting = setting;
    const { dice, once } = setting;
    const draw = (rates: readonly number[]) => (once ? 0 : dice.oneOf(rates));
    this.#trouble = {
      isOver: false,
      dies: draw([0, 0.01, 0.03]),
      sleeps: draw([0, 0.02, 0.06]),
      slowCalls: draw([0.05, 0.3]),
      diesAt: once?.diesAt ?? null,
    };
    const count = once ? 3 : dice.within(5, 10);
    this.#asks = Array.from({ length: count }, (_, number) => ({
      atMs: begins + (once ? 0 : dice.within(0, 8 * 60) * 1_000),
      intent: (once ? intents[[0, 3, 6][number] ?? 0] : undefined) ?? dice.oneOf(intents),
      number,
    })).toSorted((one, other) => one.atMs - other.atMs);
    for (let index = 0; index < (once ? 1 : 2); index += 1) this.#hire();
  }

  get waits() {
    const [worker] = this.#workers;
    if (!worker) throw new Error('nobody works');
    return worker.engine.timing;
  }

  async play(): Promise<boolean> {
    const { place, stage, dice, once } = this.#setting;
    const rules = once ? (once.fault === null ? [] : faultOnce(once.fault, dice)) : drawFaults(dice);
    if (rules.length > 0) await place.control('POST', 'faults', { rules });
    while (stage.nowMs() < begins + longestMs) {
      await this.#endTrouble();
      if ((await this.#ask()) || (await stage.resumeDue()) || (await this.#takeTurn())) continue;
      const next = await this.#nextMs();
      if (next !== null) await this.#goTo(next);
      else if (!this.#trouble.isOver) await this.#goTo(begins + troubleMs);
      else if (await workThroughAttention(this.#tried)) this.#idle.clear();
      else return true;
    }
    return false;
  }

  async #endTrouble(): Promise<void> {
    const { place, stage } = this.#setting;
    if (this.#trouble.isOver || stage.nowMs() < begins + troubleMs) return;
    this.#trouble.isOver = true;
    await place.control('DELETE', 'faults');
  }

  async #ask(): Promise<boolean> {
    const { stage, customer, dice } = this.#setting;
    const [next] = this.#asks;
    if (!next || next.atMs > stage.nowMs()) return false;
    this.#asks.shift();
    await stage.act(this.#people, () => next.intent(customer, dice, next.number));
    this.#idle.clear();
    return true;
  }

  /** Lets one loop that has not found the queue empty since anything changed take its turn. */
  async #takeTurn(): Promise<boolean> {
    const { stage, dice } = this.#setting;
    this.#replaceDead();
    const free = this.#workers
      .flatMap((worker) =>
        (['general', 'billing'] as const).map((loop) => ({ worker, loop, key: `${worker.actor.name} ${loop}` })),
      )
      .filter(
        ({ worker, loop, key }) =>
          !this.#busy.has(key) && !this.#idle.has(loop) && worker.asleepUntilMs <= stage.nowMs(),
      );
    if (free.length === 0) return false;
    const { worker, loop, key } = dice.oneOf(free);
    this.#busy.add(key);
    await stage.act(worker.actor, async () => {
      try {
        const turn = loop === 'billing' ? billingTurn : generalTurn;
        if (await turn(worker.engine)) this.#idle.clear();
        else this.#idle.add(loop);
      } catch (error) {
        this.seen.logged.push(String(error));
        this.#idle.add(loop);
      } finally {
        this.#busy.delete(key);
      }
    });
    return true;
  }

  #replaceDead(): void {
    const dead = this.#workers.filter(({ actor }) => actor.isDead);
    for (const { actor } of dead) for (const loop of ['general', 'billing']) this.#busy.delete(`${actor.name} ${loop}`);
    this.#workers = this.#workers.filter(({ actor }) => !actor.isDead);
    for (const _ of dead) this.#hire();
    if (dead.length > 0) this.#idle.clear();
  }

  #hire(): void {
    const { stage, dice, place, callsPerHour } = this.#setting;
    this.#hired += 1;
    this.#workers.push(
      hire({
        name: `w${this.#hired}`,
        stage,
        dice,
        place,
        callsPerHour,
        seen: this.seen,
        trouble: this.#trouble,
        definitions: kinds,
      }),
    );
  }

  /** When something happens next: somebody goes on or asks, a heartbeat while anything is held, or the queue itself. */
  async #nextMs(): Promise<number | null> {
    const { place, stage } = this.#setting;
    const [due] = await place.query(
      moments,
      `SELECT EXTRACT(EPOCH FROM LEAST(
        (SELECT min(run_after) FROM operation WHERE state IN ('queued', 'unknown') AND run_after > panel_now()),
        (SELECT min(lease_expires_at) + interval '53 s' FROM billing_lane WHERE called_at IS NOT NULL AND lease_expires_at + interval '53 s' > panel_now()),
        (SELECT min(lease_expires_at) FROM billing_lane WHERE lease_expires_at > panel_now()
          AND EXISTS (SELECT 1 FROM operation WHERE state = 'queued' AND billing)))) * 1000 AS ms,
        (SELECT EXTRACT(EPOCH FROM min(lease_expires_at)) * 1000 + 1 FROM operation) AS lease`,
    );
    // What a silent worker held is taken back by the first heartbeat after its lease has run out.
    const beatMs = this.#heartbeatMs + heartbeatMs;
    const isHeld = this.#workers.some(({ engine }) => engine.inFlight.list().length > 0);
    const reapMs = due?.lease == null ? null : Math.max(due.lease, beatMs);
    const times = [due?.ms ?? null, stage.nextDueMs(), this.#asks[0]?.atMs ?? null, isHeld ? beatMs : reapMs];
    const known = times.filter((ms) => ms !== null);
    return known.length === 0 ? null : Math.max(stage.nowMs() + 1, Math.ceil(Math.min(...known)));
  }

  async #goTo(ms: number): Promise<void> {
    const { place, stage } = this.#setting;
    stage.goTo(ms);
    await place.moveDatabase(ms);
    this.#idle.clear();
    if (ms < this.#heartbeatMs + heartbeatMs) return;
    this.#heartbeatMs = ms;
    for (const { actor, engine, asleepUntilMs } of this.#workers) {
      if (actor.isDead || asleepUntilMs > ms) continue;
      await stage.act(actor, async () => void (await keepHouse(engine)));
    }
  }
}

const milliseconds = z.coerce.number().nullable();
const moments = z.object({ ms: milliseconds, lease: milliseconds });

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

async function summary(place: Place, seen: Seen) {
  const [counted] = await place.query(
    z.object({
      operations: z.coerce.number(),
      attention: z.coerce.number(),
      calls: z.coerce.number(),
      story: z.string().nullable(),
    }),
    `SELECT (SELECT count(*) FROM operation) AS operations, (SELECT count(*) FROM operation WHERE state = 'attention') AS attention,
      (SELECT count(*) FROM registrar_call) AS calls,
      (SELECT string_agg(concat_ws(' ', operation_id, "from", "to", cause, code, at), E'\\n' ORDER BY id) FROM operation_event) AS story`,
  );
  const trace = createHash('sha256')
    .update(`${counted?.story ?? ''}\n${seen.steps.join(' ')}`)
    .digest('hex')
    .slice(0, 16);
  return {
    trace,
    operations: counted?.operations ?? 0,
    inAttention: counted?.attention ?? 0,
    calls: counted?.calls ?? 0,
  };
}
