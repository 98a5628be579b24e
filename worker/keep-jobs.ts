import { EventEmitter, once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeWorkerUtils, run, type Runner, type RunnerOptions, type WorkerEvents } from 'graphile-worker';

type Options = RunnerOptions & { readonly connectionString: string };

export type KeptJobs = {
  /** Begins nothing more and ends what is under way. */
  stop(): Promise<void>;
};

const longestWaitMs = 30_000;

// Unless they are told to the pool, the ends of jobs that cannot be written are rejections that nobody hears: Node ends the process.
const endsAreTold = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };

/**
 * Works on the ordinary jobs until stopped. A pool that gives up, as it does when a job's end cannot be written because
 * the database is away, is followed by another, and what it held is free again at once instead of after four hours.
 */
export async function keepJobs(options: Options, onLost: (why: string) => void): Promise<KeptJobs> {
  const stopped = new AbortController();
  const signal = stopped.signal;
  const unwanted = once(signal, 'abort').then(() => 'stopped');
  let current = await begin(options);
  const over = keep();

  async function keep(): Promise<void> {
    while (!signal.aborted) {
      const why = await Promise.race([endOf(current.runner), unwanted]);
      if (signal.aborted) break;
      onLost(why);
      current = (await another(current.pools)) ?? current;
    }
    await current.runner.stop().catch(() => undefined);
  }

  async function another(lost: readonly string[]): Promise<Running | null> {
    for (let waitMs = 250; ; waitMs = Math.min(waitMs * 2, longestWaitMs)) {
      await sleep(waitMs, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return null;
      try {
        await free(options.connectionString, lost);
        return await begin(options);
      } catch (error) {
        onLost(String(error));
      }
    }
  }

  return {
    async stop() {
      stopped.abort();
      await over;
    },
  };
}

type Running = { readonly runner: Runner; readonly pools: readonly string[] };

async function begin(options: Options): Promise<Running> {
  const pools: string[] = [];
  const events: WorkerEvents = new EventEmitter();
  events.on('pool:create', ({ workerPool }) => pools.push(workerPool.id));
  return { runner: await run({ ...options, events, preset: endsAreTold }), pools };
}

function endOf({ promise }: Runner): Promise<string> {
  return promise.then(
    () => 'the pool gave up',
    (error: unknown) => String(error),
  );
}

async function free(connectionString: string, pools: readonly string[]): Promise<void> {
  const utils = await makeWorkerUtils({ connectionString });
  try {
    await utils.forceUnlockWorkers([...pools]);
  } finally {
    await utils.release();
  }
}
