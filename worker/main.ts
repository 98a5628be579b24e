import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from 'graphile-worker';
import { env } from '@/lib/base/env/env';
import type { Engine } from '@/lib/queue/engine/engine';
import { inFlight } from '@/lib/queue/engine/in-flight';
import { pause } from '@/lib/queue/engine/pause';
import { timing } from '@/lib/queue/engine/timing';
import { runQueue } from '@/lib/queue/engine/worker-loop';
import { provideDefinitions } from '@/lib/queue/engine/definitions';
import { kinds } from '@/lib/desk/operations/kinds';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import type { Syncs } from '@/lib/sync/schedule/schedule';
import { announce } from './announce';
import { crashPoint } from './crash-point';
import { crontab } from './crontab';
import { jobs } from './jobs';
import { keepJobs, type KeptJobs } from './keep-jobs';
import { log } from './log';
import { reportForWork } from './node';
import { connectRegistrar } from './registrar';
import { watchSyncs } from './syncs';

const callTimeoutMs = env.REGAPI_TIMEOUT_SECONDS * 1_000;
const waits = timing({ scale: env.OPERATIONS_TIME_SCALE, callTimeoutMs });
const jobsAtOnce = 2;
const levelOf = { error: 'error', warning: 'warn', info: 'debug', debug: 'debug' } as const;
const jobPatienceMs = 10_000;

provideDefinitions(kinds);
await start();

async function start(): Promise<void> {
  const worker = `${hostname()}-${process.pid}-${randomBytes(3).toString('hex')}`;
  const gate = pause(waits.longestPauseMs);
  const { regapi, account } = connectRegistrar(gate, callTimeoutMs);
  const syncs = watchSyncs(regapi);
  const ordinary = await startJobs(regapi, syncs);
  const engine: Engine = {
    worker,
    account,
    regapi,
    definitions: kinds,
    timing: waits,
    inFlight: inFlight(),
    pause: gate,
    sharing: { forMs: waits.sharedForMs },
    announce,
    reach: crashPoint(),
    log,
  };
  const queue = runQueue(engine, { concurrency: env.WORKER_CONCURRENCY });
  const node = await reportForWork(worker);
  log('info', 'worker started', { worker, kinds: [...kinds.keys()] });

  stopOnSignal(async () => {
    log('info', 'worker drains', { worker });
    // A long sync is begun again by another node or the next start; nothing waits for its end.
    await syncs.stop();
    const jobsEnd = ordinary.stop();
    await queue.stop();
    await Promise.race([jobsEnd, sleep(jobPatienceMs)]);
    await node.stop();
    log('info', 'worker stopped', { worker });
  });
}

function startJobs(regapi: RegapiClient, syncs: Syncs): Promise<KeptJobs> {
  const logger = new Logger(() => (level, message) => {
    log(levelOf[level], message);
  });
  const options = {
    connectionString: env.DATABASE_URL,
    maxPoolSize: jobsAtOnce + 2,
    concurrency: jobsAtOnce,
    noHandleSignals: true,
    taskList: jobs(regapi, syncs),
    crontab,
    logger,
  };
  return keepJobs(options, (reason) => log('warn', 'the ordinary jobs are begun again', { reason }));
}

function stopOnSignal(stop: () => Promise<void>): void {
  let isStopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      // A second signal has the same wish: the first drain goes on.
      if (isStopping) return;
      isStopping = true;
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          log('error', 'the worker did not stop cleanly', { reason: String(error) });
          process.exit(1);
        },
      );
    });
  }
}
