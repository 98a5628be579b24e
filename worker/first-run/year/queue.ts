import { z } from 'zod';
import { randomFraction } from '@/lib/base/clock/random';
import { db } from '@/lib/base/db/client';
import { kinds } from '@/lib/desk/operations/kinds';
import type { Engine } from '@/lib/queue/engine/engine';
import { deliver } from '@/lib/people/mail/deliver';
import { registered } from '@/lib/portfolio/domains/letters/registered';
import { renewed } from '@/lib/portfolio/domains/letters/renewed';
import { registerDomain } from '@/lib/portfolio/domains/operations/register';
import { renewDomain } from '@/lib/portfolio/domains/operations/renew';
import { inFlight } from '@/lib/queue/engine/in-flight';
import { billingWork } from '@/lib/queue/engine/lease';
import { pause } from '@/lib/queue/engine/pause';
import { billingTurn, generalTurn } from '@/lib/queue/engine/runners';
import { timing } from '@/lib/queue/engine/timing';
import { registrarLogin } from '@/lib/registrar/account/registrar-login';
import { callRecorder } from '@/lib/registrar/calls/log';
import { connect, type RegapiClient } from '@/lib/registrar/regapi/client/client';
import { refresh } from '@/lib/sync/schedule/refresh';
import { letters } from '@/worker/letters';
import type { YearClock } from './clock';

/** Whatever the worker does, in the time of the year. */
export type Queue = {
  readonly regapi: RegapiClient;
  /** Works until nothing moves any more within `patienceMs`, and reads back what was touched. */
  settle(patienceMs?: number): Promise<void>;
  close(): Promise<void>;
};

const second = 1_000;

/**
 * The real engine, one turn after another, at a registrar that takes its time. `announce` stands in for the letters of the
 * year, and for what it reads back.
 */
export function openQueue(clock: YearClock, announce?: Engine['announce']): Queue {
  const regapi = unhurried(clock);
  const touched = new Set<string>();
  const told: Told[] = [];
  const engine = { ...engineOf(regapi, touched, told), ...(announce && { announce }) };

  async function work(patienceMs: number): Promise<void> {
    for (let idle = 0; idle < 3;) {
      if ((await billingTurn(engine)) || (await generalTurn(engine))) {
        await clock.pass(between(0.2, 0.9));
        continue;
      }
      const dueMs = await dueInMs();
      if (dueMs !== null && dueMs <= patienceMs) {
        await clock.pass(dueMs + 1);
        continue;
      }
      // The lane stays closed for a while after a call whose end nobody saw.
      if ((await billingWork(engine)) !== 'now') return;
      idle += 1;
      await clock.pass(10 * second);
    }
  }

  return {
    regapi,
    async settle(patienceMs = 3_600 * second) {
      await work(patienceMs);
      const subjects = [...touched];
      touched.clear();
      if (subjects.length > 0) await refresh({ regapi, db }, subjects);
      for (const letter of told.splice(0)) await deliver(letters, letter, takesAll);
    },
    close: () => regapi.close(),
  };
}

type Told = { readonly kind: string; readonly operationId: string };

/** The mail server of the year: nobody reads its letters, staff see them as they were sent. */
const takesAll = () => Promise.resolve();

const lettersOf: Readonly<Record<string, string>> = {
  [registerDomain.kind]: registered.name,
  [renewDomain.kind]: renewed.name,
};

function engineOf(regapi: RegapiClient, touched: Set<string>, told: Told[]): Engine {
  const waits = timing();
  return {
    worker: 'first-run',
    account: registrarLogin()?.credentials.username ?? '',
    regapi,
    definitions: kinds,
    timing: waits,
    inFlight: inFlight(),
    pause: pause(waits.longestPauseMs),
    sharing: { forMs: waits.sharedForMs },
    announce: (_tx, announcements) => {
      for (const { refresh: subjects, kind, to, operationId } of announcements) {
        for (const subject of subjects) touched.add(subject);
        const letter = to === 'succeeded' ? lettersOf[kind] : undefined;
        if (letter !== undefined) told.push({ kind: letter, operationId });
      }
      return Promise.resolve();
    },
    reach: () => undefined,
    log: () => undefined,
  };
}

/** A client whose calls are written down with the time that they took in the year. */
function unhurried(clock: YearClock): RegapiClient {
  const login = registrarLogin();
  if (!login) throw new Error('there is no registrar to live a year with');
  const recorder = callRecorder();
  return connect({
    ...login,
    recorder: {
      async begin(call) {
        const begun = await recorder.begin(call);
        await clock.tellRegistrar();
        return begun;
      },
      async finish(callId, end) {
        const durationMs = Math.round(between(0.09, 0.42));
        await clock.pass(durationMs);
        await recorder.finish(callId, { ...end, durationMs });
      },
    },
  });
}

const due = z.tuple([z.object({ ms: z.number().nullable() })]);

async function dueInMs(): Promise<number | null> {
  const [{ ms }] = due.parse(
    await db.$queryRaw`
      SELECT (EXTRACT(EPOCH FROM MIN(run_after) - panel_now()) * 1000)::float8 AS ms
      FROM operation WHERE state IN ('queued', 'unknown') AND run_after > panel_now()`,
  );
  return ms;
}

/** Milliseconds, of so many seconds. */
function between(least: number, most: number): number {
  return (least + randomFraction() * (most - least)) * second;
}
