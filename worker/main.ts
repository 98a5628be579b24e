import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { Logger, run } from 'graphile-worker';
import { callRecorder } from '@/lib/calls/log';
import { registrarLogin } from '@/lib/catalogue/registrar-login';
import { db } from '@/lib/db/client';
import { env } from '@/lib/env';
import type { Engine } from '@/lib/operations/engine';
import { inFlight } from '@/lib/operations/in-flight';
import { pause } from '@/lib/operations/pause';
import { timing } from '@/lib/operations/timing';
import { runQueue } from '@/lib/operations/worker-loop';
import { definitions } from '@/lib/queue/definitions';
import { connect, type RegapiClient } from '@/lib/regapi/client';
import { announce } from './announce';
import { crashPoint } from './crash-point';
import { crontab } from './crontab';
import { jobs } from './jobs';
import { log } from './log';
import { reportForWork } from './node';
import { watchRequests } from './requested-syncs';

const callTimeoutMs = env.REGAPI_TIMEOUT_SECONDS * 1_000;
const jobsAtOnce = 2;

await start();

async function start(): Promise<void> {
  const worker = `${hostname()}-${process.pid}-${randomBytes(3).toString('hex')}`;
  const login = registrarLogin();
  if (!login) throw new Error('The worker needs REGAPI_URL, REGAPI_USERNAME and REGAPI_PASSWORD (or a signature key)');
  const timeouts = { headersMs: callTimeoutMs, bodyMs: callTimeoutMs, totalMs: callTimeoutMs };
  const regapi = connect({ ...login, recorder: callRecorder(), timeouts });
  const runner = await startJobs(regapi);
  const requests = watchRequests(runner);
  const queue = runQueue(engineOf(worker, login.credentials.username, regapi), { concurrency: env.WORKER_CONCURRENCY });
  const node = await reportForWork(worker);
  log('info', 'worker started', { worker, kinds: [...definitions.keys()] });

  stopOnSignal(async () => {
    log('info', 'worker drains', { worker });
    requests.stop();
    await Promise.all([queue.stop(), runner.stop()]);
    await regapi.close();
    await node.stop();
    await db.$disconnect();
    log('info', 'worker stopped', { worker });
  });
}

function engineOf(worker: string, account: string, regapi: RegapiClient): Engine {
  const waits = timing({ scale: env.OPERATIONS_TIME_SCALE, callTimeoutMs });
  return {
    worker,
    account,
    regapi,
    definitions,
    timing: waits,
    inFlight: inFlight(),
    pause: pause(waits.longestPauseMs),
    announce,
    reach: crashPoint(),
    log,
  };
}

function startJobs(regapi: RegapiClient): ReturnType<typeof run> {
  const logger = new Logger(() => (level, message) => {
    log(level === 'warning' ? 'warn' : level === 'error' ? 'error' : 'debug', message);
  });
  return run({
    connectionString: env.DATABASE_URL,
    maxPoolSize: jobsAtOnce + 2,
    concurrency: jobsAtOnce,
    noHandleSignals: true,
    taskList: jobs(regapi),
    crontab,
    logger,
  });
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
