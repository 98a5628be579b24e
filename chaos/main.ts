import { parseArgs } from 'node:util';
import { bundleCampaign, forgetBundles } from './bundle';
import type { Told } from './campaign';
import { openGrounds } from './ground';
import { catchAll, tableOf } from './catch-planted';
import { runMany, type Runs } from './many';
import { planted } from './planted';
import { Tally } from './tally';

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    seeds: { type: 'string', default: '200' },
    from: { type: 'string', default: '1' },
    planted: { type: 'string' },
    once: { type: 'boolean', default: false },
    processes: { type: 'string', default: '2' },
  },
});

/** More than there are faults and steps. */
const allOnce = 1_000;

const work: Runs = values.once
  ? { what: 'once', from: Number(values.seed ?? 1), count: values.seed === undefined ? allOnce : 1 }
  : { what: 'seeds', from: Number(values.seed ?? values.from), count: Number(values.seed ? 1 : values.seeds) };

const { grounds, close } = await openGrounds(values.seed === undefined ? Number(values.processes) : 1);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end(130));
try {
  await end((values.planted === undefined ? await runs() : await bugs(values.planted)) ? 0 : 1);
} catch (error) {
  console.error(error);
  await end(1);
}

/** Nothing of a campaign stays: no server, no database, no process, no bundle. */
async function end(code: number): Promise<never> {
  await close();
  forgetBundles();
  process.exit(code);
}

async function runs(): Promise<boolean> {
  const bundle = await bundleCampaign(null);
  const tally = new Tally();
  let trace = '';
  await runMany(bundle, grounds, work, (one) => {
    tally.add(one);
    trace = one.trace;
    if (one.broken.length > 0) console.log(complaint(one));
    const progress = tally.progress(work.what === 'seeds' ? String(work.count) : 'all');
    if (progress !== null) console.log(progress);
    return true;
  });
  console.log(tally.summary());
  if (work.count === 1) console.log(`trace ${trace}`);
  return tally.isSound;
}

function complaint({ seed, broken }: Told): string {
  const again = `npm run chaos -- ${work.what === 'once' ? '--once ' : ''}--seed ${seed}`;
  return `seed ${seed}\n  ${broken.join('\n  ')}\n  again: ${again}`;
}

/** Says with which seed each planted bug was caught; false if one was not. */
async function bugs(which: string): Promise<boolean> {
  const asked = planted.filter(({ name }) => which === 'all' || name === which);
  if (asked.length === 0) throw new Error(`no planted bug is called "${which}"`);
  const caught = await catchAll(grounds, asked, (line) => console.log(line));
  console.log(tableOf(caught));
  return caught.every(({ seed }) => seed !== null);
}
