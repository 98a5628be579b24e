// An engine for tests of the queue: real database, short waits, a registrar that is never asked unless the test's definitions do.
import { expect } from 'vitest';
import type { z } from 'zod';
import { db } from '@/lib/base/db/client';
import type { OperationDefinition } from '@/lib/queue/engine/define';
import { definitionsOf, register } from '@/lib/queue/engine/definitions';
import type { Announcement, Engine } from '@/lib/queue/engine/engine';
import { inFlight } from '@/lib/queue/engine/in-flight';
import { pause } from '@/lib/queue/engine/pause';
import { timing } from '@/lib/queue/engine/timing';
import { connect, type RegapiClient } from '@/lib/registrar/regapi/client/client';

let workers = 0;

/** A client that reaches nobody. */
export function nobody(): RegapiClient {
  return connect({
    url: 'http://127.0.0.1:1',
    credentials: { kind: 'password', username: 'nobody', password: 'nobody' },
    recorder: { begin: () => Promise.resolve({ ok: true, callId: 'none' }), finish: () => Promise.resolve() },
  });
}

/** A kind that is done at once, moves no money and is never found executed, but for what a test is about. */
export function idleKind<Input extends { readonly name: string }>(
  input: z.ZodType<Input>,
  parts: Partial<OperationDefinition<Input>> = {},
): OperationDefinition<Input> {
  return {
    kind: 'test.touch',
    input,
    view: { discardable: 'never' },
    billing: false,
    subject: ({ name }) => `domain:${name}`,
    call: (items) => Promise.resolve({ kind: 'done', answer: items.map(() => ({ ok: true, item: {} })) }),
    verify: (items) => Promise.resolve(items.map(() => ({ kind: 'not-executed' }))),
    onSucceeded: () => Promise.resolve(),
    onCancelled: () => Promise.resolve(),
    ...parts,
  };
}

/** One more worker on the test's database. */
export function engineOf<A, B = never>(
  definition: OperationDefinition<A>,
  other?: OperationDefinition<B>,
  options: Partial<Engine> = {},
): Engine & { readonly announced: Announcement[] } {
  const announced: Announcement[] = [];
  const waits = timing({ scale: 0.002, callTimeoutMs: 1_000 });
  workers += 1;
  return {
    worker: `worker-${workers}`,
    account: 'test',
    regapi: nobody(),
    definitions: definitionsOf([register(definition), ...(other ? [register(other)] : [])]),
    timing: waits,
    inFlight: inFlight(),
    pause: pause(waits.longestPauseMs),
    sharing: { forMs: waits.sharedForMs },
    announce: (_tx, announcements) => {
      announced.push(...announcements);
      return Promise.resolve();
    },
    reach: () => undefined,
    log: () => undefined,
    announced,
    ...options,
  };
}

/** What an operation's timeline says: "queued>leased". */
export async function stepsOf(id: string): Promise<readonly string[]> {
  const events = await db.operationEvent.findMany({ where: { operationId: id }, orderBy: { id: 'asc' } });
  return events.map(({ from, to, code }) => `${from ?? ''}>${to}${code ? ` ${code}` : ''}`);
}

export async function stateOf(id: string): Promise<string> {
  return (await db.operation.findUniqueOrThrow({ where: { id }, select: { state: true } })).state;
}

/** Waits until the worker has brought it there. */
export async function becomes(id: string, state: string, timeout = 50_000): Promise<void> {
  await expect
    .poll(async () => ({ state: await stateOf(id), steps: await stepsOf(id) }), { timeout, interval: 100 })
    .toMatchObject({ state });
}
