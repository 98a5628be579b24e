import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { defineOperation } from '@/lib/queue/engine/define';
import { definitionsOf, register } from '@/lib/queue/engine/definitions';
import type { Engine } from '@/lib/queue/engine/engine';
import { enqueue } from '@/lib/queue/engine/enqueue';
import { inFlight } from '@/lib/queue/engine/in-flight';
import { pause } from '@/lib/queue/engine/pause';
import { timing } from '@/lib/queue/engine/timing';
import { runQueue } from '@/lib/queue/engine/worker-loop';
import { connect } from '@/lib/registrar/regapi/client/client';
import { customers } from './database';

/** `alone`: each operation is a call of its own; `listed`: up to 1,000 share one. */
export type Way = 'alone' | 'listed';

const input = z.object({ name: z.string() });

type Watch = { begun(id: string): void; ended(): void };

function nothing(way: Way, { begun }: Watch) {
  return defineOperation({
    kind: 'bench.nothing',
    input,
    view: { discardable: 'never' },
    billing: false,
    subject: ({ name }) => `bench:${name}`,
    batchKey: () => (way === 'listed' ? 'all' : null),
    call: (items) => {
      for (const { id } of items) begun(id);
      return Promise.resolve({ kind: 'done', answer: items.map(() => ({ ok: true, item: {} })) });
    },
    verify: (items) => Promise.resolve(items.map(() => ({ kind: 'not-executed' }))),
    onSucceeded: () => Promise.resolve(),
    onCancelled: () => Promise.resolve(),
  });
}

function start(way: Way, workers: number, watch: Watch) {
  const waits = timing();
  const engine: Engine = {
    worker: 'bench',
    account: 'bench',
    regapi: connect({
      url: 'http://127.0.0.1:1',
      credentials: { kind: 'password', username: 'nobody', password: 'nobody' },
      recorder: { begin: () => Promise.resolve({ ok: true, callId: 'none' }), finish: () => Promise.resolve() },
    }),
    definitions: definitionsOf([register(nothing(way, watch))]),
    timing: waits,
    inFlight: inFlight(),
    pause: pause(waits.longestPauseMs),
    sharing: { forMs: waits.sharedForMs },
    announce: (_tx, announcements) => {
      for (const _ of announcements) watch.ended();
      return Promise.resolve();
    },
    reach: () => undefined,
    log: () => undefined,
  };
  return runQueue(engine, { concurrency: workers });
}

/** As `enqueue` writes them, in one statement. */
export async function fill(way: Way, count: number): Promise<void> {
  // As a replica, so that what must never be emptied in earnest can be emptied here.
  await db.$transaction([
    db.$executeRaw`SET LOCAL session_replication_role = replica`,
    db.$executeRaw`TRUNCATE operation CASCADE`,
  ]);
  await db.$executeRaw`
    WITH asked AS (
      INSERT INTO operation (id, kind, subject, input, batch_key, billing, customer_id, urgency)
      SELECT md5(n::text), 'bench.nothing', 'bench:' || n, jsonb_build_object('name', n::text),
        ${way === 'listed' ? 'all' : null}, false, 'cus_' || (n % ${customers}::int + 1), 'bulk'
      FROM generate_series(1, ${count}::int) AS n RETURNING id)
    INSERT INTO operation_event (operation_id, "to", cause) SELECT id, 'queued', 'system' FROM asked`;
  await db.$executeRaw`VACUUM (ANALYZE) operation`;
}

/** Works with so many workers for so long; answers how many it ended in a second. */
export async function work(way: Way, workers: number, ms: number): Promise<number> {
  let ended = 0;
  const begunAt = performance.now();
  const queue = start(way, workers, { begun: () => undefined, ended: () => (ended += 1) });
  await sleep(ms);
  await queue.stop();
  return (ended / (performance.now() - begunAt)) * 1_000;
}

type Drained = { readonly aSecond: number; readonly duplicates: number; readonly lost: number };

/** Ends everything that waits; answers how fast, and how many were sent twice or never. */
export async function drain(way: Way, workers: number, count: number): Promise<Drained> {
  const sends = new Map<string, number>();
  let ended = 0;
  const begunAt = performance.now();
  await new Promise<void>((resolve) => {
    const queue = start(way, workers, {
      begun: (id) => sends.set(id, (sends.get(id) ?? 0) + 1),
      ended: () => {
        ended += 1;
        // What is told of here is not committed yet: the queue ends it first.
        if (ended === count) void queue.stop().then(resolve);
      },
    });
  });
  const aSecond = (ended / (performance.now() - begunAt)) * 1_000;
  const duplicates = [...sends.values()].filter((times) => times > 1).length;
  const succeeded = await db.operation.count({ where: { state: 'succeeded', attempts: 1 } });
  return { aSecond, duplicates, lost: count - Math.min(succeeded, sends.size) };
}

/** How long it takes from asking until a call begins, operation after operation. */
export async function waits(count: number, pauseMs: number): Promise<readonly number[]> {
  const begun = new Map<string, number>();
  const watch: Watch = { begun: (id) => begun.set(id, performance.now()), ended: () => undefined };
  const queue = start('alone', 4, watch);
  const taken: number[] = [];
  for (let operation = 0; operation < count; operation += 1) {
    const askedAt = performance.now();
    const id = await transaction((tx) =>
      enqueue(
        tx,
        nothing('alone', watch),
        { name: `soon-${operation}` },
        {
          actor: { userId: 'usr_bench' },
          customerId: `cus_${(operation % customers) + 1}`,
        },
      ),
    );
    while (!begun.has(id)) await sleep(1);
    taken.push((begun.get(id) ?? Number.NaN) - askedAt);
    await sleep(pauseMs);
  }
  await queue.stop();
  return taken;
}

export const close = (): Promise<void> => db.$disconnect();
