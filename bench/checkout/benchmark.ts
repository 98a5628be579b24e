import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDatabase, startEmbedded } from '@/scripts/database/embedded';
import { migrate } from '@/scripts/database/migrate';
import type { Benchmark, Row } from '../benchmark';
import { compare } from '../compare';
import { carts, outcomes, violations, type Order } from './orders';
import type { Burst } from './shop';

const burst = { wallets: 200, carts: 1000, affordable: 3 };
const rounds = 5;
const smallBursts = 100;
/** Few wallets, so that more people press Pay at each of them at once. */
const smallBurst = { wallets: 40, carts: 200, affordable: 2 };
const leastRatio = 0.5;

/** A sale begins: everybody presses Pay at once, for more than their wallets hold. */
export const checkoutBurst: Benchmark = {
  id: 'B6',
  title: 'a burst of checkouts: the command behind Pay, from two processes',
  async run() {
    const home = mkdtempSync(join(tmpdir(), 'domovoi-bench-'));
    const server = await startEmbedded({ home });
    try {
      await ensureDatabase(server, 'bench');
      await migrate(server.urlOf('bench'));
      const tills = await Promise.all([openTill(server.urlOf('bench')), openTill(server.urlOf('bench'))]);
      try {
        return await measure(tills);
      } finally {
        for (const till of tills) till.close();
      }
    } finally {
      await server.stop();
      rmSync(home, { recursive: true, force: true });
    }
  },
};

type Till = { ask(order: Order): Promise<unknown>; close(): void };

async function measure(tills: readonly [Till, Till]): Promise<readonly Row[]> {
  const [first] = tills;
  const broken = new Set<string>();
  let bursts = 0;
  await first.ask({ do: 'open', wallets: burst.wallets });

  const pay = async (asked: Burst): Promise<number> => {
    const filled = carts.parse(await first.ask({ do: 'fill', ...asked }));
    const seconds = await timed(tills, (part) => ({ do: 'pay', carts: halfOf(filled, part) }));
    const paid = asked.affordable * asked.wallets;
    expectOutcomes(seconds.ends, paid, filled.length, broken);
    for (const violation of violations.parse(await first.ask({ do: 'check' }))) broken.add(violation);
    bursts += 1;
    return filled.length / seconds.took;
  };
  const take = async (): Promise<number> => {
    const filled = carts.parse(await first.ask({ do: 'fill', ...burst }));
    const wallets = filled.map(({ customerId }) => customerId);
    const { took } = await timed(tills, (part) => ({ do: 'take', wallets: halfOf(wallets, part) }));
    return wallets.length / took;
  };

  // First, while the wallets hold nothing: what the bare contender fills them with would be spent too.
  for (let done = 0; done < smallBursts; done += 1) await pay(smallBurst);
  const perSecond = await compare({ rounds, contenders: { checkouts: () => pay(burst), bare: take } });
  const ratio = perSecond('checkouts') / perSecond('bare');
  return [
    {
      workload: `${burst.carts} at once, ${burst.wallets} wallets that hold 3 of 5, two processes`,
      ours: `${perSecond('checkouts').toFixed(0)} checkouts/s`,
      compared: `a bare conditional UPDATE: ${perSecond('bare').toFixed(0)}/s`,
      ratio: `${ratio.toFixed(3)}x`,
      target: `at least ${leastRatio}x`,
      isMet: ratio >= leastRatio,
    },
    {
      workload: `${bursts} bursts, ${smallBursts} of them of ${smallBurst.carts} at ${smallBurst.wallets} wallets`,
      ours: broken.size === 0 ? '0 violations' : [...broken].join('; '),
      compared: 'the books',
      ratio: '',
      target: '0 violations',
      isMet: broken.size === 0,
    },
  ];
}

/** In turn of the wallets, so each wallet is spent from by both tills. */
const halfOf = <Item>(items: readonly Item[], part: number): Item[] =>
  items.slice(...(part === 0 ? [0, items.length / 2] : [items.length / 2]));

type Ends = { readonly took: number; readonly ends: Readonly<Record<string, number>> };

async function timed(tills: readonly [Till, Till], part: (index: number) => Order): Promise<Ends> {
  const startedAt = performance.now();
  const answers = await Promise.all(tills.map((till, index) => till.ask(part(index))));
  const took = (performance.now() - startedAt) / 1000;
  const ends: Record<string, number> = {};
  for (const answer of answers)
    for (const [end, count] of Object.entries(outcomes.parse(answer))) ends[end] = (ends[end] ?? 0) + count;
  return { took, ends };
}

/** Exactly what the wallets hold is sold, and whoever is refused is told that the money is missing. */
function expectOutcomes(ends: Ends['ends'], paid: number, attempts: number, broken: Set<string>): void {
  const { paid: sold = 0, 'insufficient-funds': refused = 0, ...others } = ends;
  if (sold !== paid || refused !== attempts - paid)
    broken.add(`sold ${sold} of ${paid}, refused ${refused} of ${attempts - paid}`);
  for (const [end, count] of Object.entries(others)) broken.add(`${count} ended with "${end}"`);
}

async function openTill(databaseUrl: string): Promise<Till> {
  const child = fork(join(import.meta.dirname, 'till.ts'), {
    execArgv: ['--conditions=react-server', '--import', 'tsx'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      APP_SECRET: 'a secret for measuring alone, 32 characters or more',
    },
  });
  process.once('exit', () => child.kill('SIGKILL'));
  await said(child);
  return {
    async ask(order) {
      const answer = said(child);
      child.send(order);
      return answer;
    },
    close: () => child.kill('SIGKILL'),
  };
}

async function said(child: ChildProcess): Promise<unknown> {
  const ended = new AbortController();
  const messages = once(child, 'message', { signal: ended.signal });
  const onExit = () => ended.abort(new Error('a till ended'));
  child.once('exit', onExit);
  const [answer]: unknown[] = await messages;
  child.off('exit', onExit);
  return answer;
}
