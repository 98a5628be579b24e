import { z } from 'zod';
import { OperationUrgency } from '@/generated/prisma/enums';
import { kinds } from '@/lib/desk/operations/kinds';
import type { Engine } from '@/lib/queue/engine/engine';
import { billingTurn, generalTurn } from '@/lib/queue/engine/runners';
import { keepHeld, keepHouse } from '@/lib/queue/engine/worker-loop';
import type { Actor } from './acting';
import type { Dice } from './dice';
import { postLetter } from './mail';
import { works, type Moment, type Scene } from './moments';
import { workThroughAttention, type Customer } from './people';
import type { Place } from './place';
import type { Plan } from './plan';
import { pass, readAsked, readBack } from './reading';
import type { Stage } from './stage';
import { hire, type Seen, type Worker } from './worker';

export type Setting = {
  readonly place: Place;
  readonly stage: Stage;
  readonly dice: Dice;
  readonly customer: Customer;
  readonly seen: Seen;
  readonly plan: Plan;
};

const minute = 60_000;
/** The registrar may refuse to tell for a day what became of an operation. */
const longestMs = 40 * 60 * minute;
const heartbeatMs = 8_000;
/** By then no call of before counts in the hour, and no read is behind. */
const untilLastReadMs = 61 * minute;

/** A run as it goes: whose turn it is, and what time. */
export class Play {
  readonly #setting: Setting;
  readonly #scene: Scene;
  readonly #people: Actor = { name: 'people', isDead: false };
  #moments: readonly Moment[];
  #workers: Worker[] = [];
  readonly #busy = new Set<string>();
  readonly #idle = new Set<string>();
  readonly #tried = new Set<string>();
  #hired = 0;
  #heartbeatMs: number;
  /** The steps in all timelines when everything was read at last. */
  #stepsRead = -1;
  /** When the first of what is held is taken back, unless it is renewed. */
  #leaseMs: number | null = null;
  /** When time alone lets somebody find something in the queue. */
  #opensMs: number | null = null;
  /** The last step in any timeline when the loops began to find nothing. */
  #lastStep = -1;

  constructor(setting: Setting) {
    this.#setting = setting;
    const { place, dice, customer, seen, plan } = setting;
    this.#scene = {
      place,
      dice,
      customer,
      seen,
      byPeople: this.#byPeople,
      byWorker: this.#byWorker,
      killAll: this.#killAll,
    };
    this.#moments = plan.moments.toSorted((one, other) => one.atMs - other.atMs);
    this.#heartbeatMs = plan.startMs;
    for (let index = 0; index < plan.workers; index += 1) this.#hire();
  }

  get waits() {
    const [worker] = this.#workers;
    if (!worker) throw new Error('nobody works');
    return worker.engine.timing;
  }

  /** False where work still goes on after hours without trouble. */
  async toItsEnd(): Promise<boolean> {
    const { place, stage, plan } = this.#setting;
    const { startMs, troubleMs, trouble, rules } = plan;
    if (rules.length > 0) await place.control('POST', 'faults', { rules });
    while (stage.nowMs() < startMs + longestMs) {
      await this.#endTrouble();
      if ((await this.#happen()) || (await stage.resumeDue()) || (await this.#takeTurn())) continue;
      const next = await this.#nextMs();
      if (next === 'now') this.#idle.clear();
      else if (next !== null) await this.#goTo(next);
      else if (!trouble.isOver) await this.#goTo(startMs + troubleMs);
      else if (await workThroughAttention(this.#tried)) this.#idle.clear();
      else if (!(await this.#readAll())) return true;
    }
    return false;
  }

  async #endTrouble(): Promise<void> {
    const { place, stage, plan } = this.#setting;
    const { trouble, startMs, troubleMs } = plan;
    if (trouble.isOver || stage.nowMs() < startMs + troubleMs) return;
    trouble.isOver = true;
    await place.control('DELETE', 'faults');
    if (plan.lacks === null) return;
    // The last node of the old version stops: it claims nothing more, and what it has under way comes to its end.
    this.#workers = this.#workers.filter(({ engine }) => engine.definitions === kinds);
    while (this.#workers.length < plan.workers) this.#hire();
    this.#idle.clear();
  }

  async #happen(): Promise<boolean> {
    const [next, ...later] = this.#moments;
    if (!next || next.atMs > this.#setting.stage.nowMs()) return false;
    this.#moments = later;
    await next.happens(this.#scene);
    return true;
  }

  readonly #byPeople = (work: () => Promise<void>): Promise<void> => this.#act(this.#people, work);

  readonly #byWorker = async (work: (worker: Worker) => Promise<void>): Promise<void> => {
    const { dice } = this.#setting;
    const awake = this.#workers.filter((worker) => !worker.actor.isDead && this.#isAwake(worker));
    if (awake.length === 0) return;
    const worker = dice.oneOf(awake);
    await this.#act(worker.actor, () => work(worker));
  };

  readonly #killAll = async (): Promise<void> => {
    const { stage, place } = this.#setting;
    for (const { actor } of this.#workers) stage.kill(actor);
    await place.endOpenTransactions();
  };

  /** What fails is written down: where COMMITs fail, everything may. */
  #act(actor: Actor, work: () => Promise<unknown>): Promise<void> {
    const { stage, seen, plan } = this.#setting;
    const mayFail = plan.trouble.failsHow.length > 0;
    return stage.act(actor, async () => {
      try {
        await work();
      } catch (error) {
        seen.logged.push(String(error));
        if (actor === this.#people && !mayFail) throw error;
      }
    });
  }

  /** Lets one loop that has not found the queue empty since anything changed take its turn. */
  async #takeTurn(): Promise<boolean> {
    const { dice } = this.#setting;
    this.#replaceDead();
    const free = this.#workers
      .flatMap((worker) =>
        (['general', 'billing'] as const).map((loop) => ({ worker, loop, key: `${worker.actor.name} ${loop}` })),
      )
      .filter(
        ({ worker, key, loop }) =>
          !this.#busy.has(key) &&
          !this.#idle.has(this.#idleKey(worker, loop)) &&
          this.#isAwake(worker) &&
          worker.engine.pause.left() === 0,
      );
    if (free.length === 0) return false;
    const { worker, loop, key } = dice.oneOf(free);
    const idle = this.#idleKey(worker, loop);
    this.#busy.add(key);
    await this.#act(worker.actor, async () => {
      let hasWorked = false;
      try {
        // Before it is settled, the lane is let go: then this one, too, may take it again.
        const onFree = () => {
          this.#busy.delete(key);
          this.#idle.clear();
        };
        hasWorked = await (loop === 'billing' ? billingTurn(worker.engine, onFree) : generalTurn(worker.engine));
      } finally {
        this.#busy.delete(key);
        // What has moved shows in the steps; the lane that was let go does not.
        if (hasWorked && loop === 'billing') this.#idle.clear();
        else if (!hasWorked) this.#idle.add(idle);
      }
    });
    return true;
  }

  readonly #isAwake = ({ asleepUntilMs }: Worker): boolean => asleepUntilMs <= this.#setting.stage.nowMs();

  /** What one found empty is empty for all who know the same kinds and have calls left for the same. */
  readonly #idleKey = ({ engine }: Worker, loop: string): string =>
    `${loop} ${engine.definitions === kinds ? 'new' : 'old'} ${engine.pause.open().join(' ')}`;

  #replaceDead(): void {
    const dead = this.#workers.filter(({ actor }) => actor.isDead);
    for (const { actor } of dead) for (const loop of ['general', 'billing']) this.#busy.delete(`${actor.name} ${loop}`);
    this.#workers = this.#workers.filter(({ actor }) => !actor.isDead);
    for (const _ of dead) this.#hire();
    if (dead.length > 0) this.#idle.clear();
  }

  #hire(): void {
    const { stage, dice, place, seen, plan } = this.#setting;
    const { trouble, callsPerHour, lacks } = plan;
    this.#hired += 1;
    const isOld = lacks !== null && this.#hired === 1;
    const definitions = isOld ? new Map([...kinds].filter(([kind]) => kind !== lacks)) : kinds;
    const name = `w${this.#hired}`;
    const announce: Engine['announce'] = async (tx, announced) => {
      const touched = announced.flatMap(({ refresh }) => refresh);
      if (plan.isRead && touched.length > 0) this.#soon(works(stage.nowMs(), readBack(touched)));
      if (plan.isMailed) for (const one of announced) await postLetter(tx, one);
    };
    this.#workers.push(hire({ name, stage, dice, place, callsPerHour, seen, trouble, definitions, announce }));
  }

  #soon(moment: Moment): void {
    this.#moments = [moment, ...this.#moments];
  }

  /** Has everything read at last, where the sync is there; false when nothing has moved since it was. */
  async #readAll(): Promise<boolean> {
    const { stage, plan } = this.#setting;
    if (!plan.isRead || this.#stepsRead === this.#lastStep) return false;
    this.#stepsRead = this.#lastStep;
    await this.#goTo(stage.nowMs() + untilLastReadMs);
    this.#soon(
      works(stage.nowMs(), async (worker) => {
        await readAsked(worker);
        await pass(worker);
      }),
    );
    return true;
  }

  /**
   * When something happens next: somebody goes on or asks, a heartbeat while anything is held, or the queue itself. Now,
   * where something has moved since the loops found nothing.
   */
  async #nextMs(): Promise<number | 'now' | null> {
    const { place, stage } = this.#setting;
    const [due] = await place.query(
      moments,
      `SELECT EXTRACT(EPOCH FROM LEAST(
        (SELECT min(run_after) FROM operation WHERE state IN ('queued', 'unknown') AND run_after > panel_now()),
        (SELECT min(lease_expires_at) + interval '53 s' FROM billing_lane WHERE called_at IS NOT NULL AND lease_expires_at + interval '53 s' > panel_now()),
        (SELECT min(lease_expires_at) FROM billing_lane WHERE lease_expires_at > panel_now()
          AND EXISTS (SELECT 1 FROM operation WHERE state = 'queued' AND billing)))) * 1000 AS ms,
        (SELECT EXTRACT(EPOCH FROM min(lease_expires_at)) * 1000 + 1 FROM operation) AS lease,
        (SELECT COALESCE(max(id), 0) FROM operation_event) AS step`,
    );
    if (due && due.step !== this.#lastStep) {
      this.#lastStep = due.step;
      return 'now';
    }
    // What a silent worker held is taken back by the first heartbeat after its lease has run out; who sleeps renews nothing.
    const beatMs = this.#heartbeatMs + heartbeatMs;
    const isHeld = this.#workers.some((worker) => this.#isAwake(worker) && holdsAny(worker));
    this.#leaseMs = due?.lease ?? null;
    const reapMs = this.#leaseMs === null ? null : Math.max(this.#leaseMs, beatMs);
    const pauses = this.#workers.map(({ engine }) => engine.pause.left()).filter((left) => left > 0);
    const polls = this.#workers.filter(isShut).map(({ engine }) => engine.timing.longestPauseMs);
    this.#opensMs = least([due?.ms ?? null, ...[...pauses, ...polls].map((left) => stage.nowMs() + left)]);
    const next = least([this.#opensMs, stage.nextDueMs(), this.#moments[0]?.atMs ?? null, isHeld ? beatMs : reapMs]);
    return next === null ? null : Math.max(stage.nowMs() + 1, Math.ceil(next));
  }

  async #goTo(ms: number): Promise<void> {
    const { place, stage, plan } = this.#setting;
    stage.goTo(ms);
    await place.moveDatabase(ms);
    if (this.#opensMs !== null && ms >= this.#opensMs) this.#idle.clear();
    if (ms < this.#heartbeatMs + heartbeatMs) return;
    this.#heartbeatMs = ms;
    // Whoever holds nothing has nothing to renew; only what has run out, or what a version does not know, is taken back.
    const isDue = plan.lacks !== null || (this.#leaseMs !== null && this.#leaseMs <= ms);
    for (const worker of this.#workers) {
      if (worker.actor.isDead || worker.asleepUntilMs > ms || !(isDue || holdsAny(worker))) continue;
      await this.#act(worker.actor, () => (isDue ? keepHouse(worker.engine) : keepHeld(worker.engine)));
    }
    // Another version may have had what waits in the other lane.
    if (plan.lacks !== null) this.#idle.clear();
  }
}

const holdsAny = ({ engine: { inFlight } }: Worker): boolean => inFlight.lane !== null || inFlight.list().length > 0;

const milliseconds = z.coerce.number().nullable();
const moments = z.object({ ms: milliseconds, lease: milliseconds, step: z.coerce.number() });

/** Whether it leaves some of the queue alone because their part of the hour is used up, for a pause at most. */
const isShut = ({ engine }: Worker): boolean => engine.pause.open().length < Object.values(OperationUrgency).length;

function least(times: readonly (number | null)[]): number | null {
  const known = times.filter((ms) => ms !== null);
  return known.length === 0 ? null : Math.min(...known);
}
