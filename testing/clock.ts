// One clock for everything that a test has: this process, its database and its simulator.
import { db } from '@/lib/base/db/client';
import { setClock, type Clock } from '@/lib/base/clock/clock';
import type { TestSimulator } from '@/testing/simulator';

export type TestClock = {
  /** Lets this much time pass at once, for all of them; waits of this process that are over by then end. */
  advance(ms: number): Promise<void>;
  /** The machine's own time again. */
  stop(): Promise<void>;
};

type Waiting = { readonly until: number; readonly end: () => void };

/** Moves the panel's time in this process, in its database and at its registrar together from now on. */
export async function startTestClock(registrar?: TestSimulator): Promise<TestClock> {
  await moveDatabase();
  const waiting = new Set<Waiting>();
  let aheadMs = 0;
  setClock(clockAhead(() => aheadMs, waiting));
  return {
    async advance(ms) {
      await db.$queryRaw`SELECT setval('test_clock', ${aheadMs + ms}::bigint)`;
      await registrar?.control('POST', 'clock', { advanceSeconds: ms / 1_000 });
      aheadMs += ms;
      for (const one of waiting) if (one.until <= performance.now() + aheadMs) one.end();
    },
    async stop() {
      await db.$queryRaw`SELECT setval('test_clock', 0)`;
      setClock(undefined);
      for (const { end } of waiting) end();
    },
  };
}

// Of a sequence every transaction sees the value of this moment, whatever its snapshot, and no rollback takes it back.
async function moveDatabase(): Promise<void> {
  await db.$executeRaw`CREATE SEQUENCE IF NOT EXISTS test_clock MINVALUE 0 START 0`;
  await db.$executeRaw`
    CREATE OR REPLACE FUNCTION panel_now() RETURNS timestamptz LANGUAGE sql VOLATILE PARALLEL SAFE
    AS $$ SELECT date_trunc('milliseconds', clock_timestamp()) + last_value * interval '1 millisecond' FROM test_clock $$`;
}

function clockAhead(aheadMs: () => number, waiting: Set<Waiting>): Clock {
  const steadyMs = () => performance.now() + aheadMs();
  return {
    nowMs: () => Date.now() + aheadMs(),
    steadyMs,
    wait: (ms, signal) =>
      new Promise((resolve) => {
        const end = () => {
          clearTimeout(timer);
          waiting.delete(one);
          signal?.removeEventListener('abort', end);
          resolve();
        };
        const timer = setTimeout(end, ms);
        const one = { until: steadyMs() + ms, end };
        waiting.add(one);
        signal?.addEventListener('abort', end, { once: true });
        if (signal?.aborted) end();
      }),
  };
}
