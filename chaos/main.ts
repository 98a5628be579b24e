import { parseArgs } from 'node:util';
import { bundleCampaign } from './bundle';
import { runCampaign, type Told } from './campaign';
import { openGrounds } from './ground';
import { planted } from './planted';

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

const { grounds, close } = await openGrounds(values.seed === undefined && !values.once ? Number(values.processes) : 1);
try {
  process.exitCode = (values.planted === undefined ? await seeds() : await bugs(values.planted)) ? 0 : 1;
} finally {
  await close();
}
process.exit();

async function seeds(): Promise<boolean> {
  const from = Number(values.seed ?? values.from);
  const all = values.seed === undefined ? Number(values.seeds) : 1;
  const bundle = await bundleCampaign(null);
  const startedAt = performance.now();
  const each = Math.ceil(all / grounds.length);
  const runs: Told[] = [];
  await Promise.all(
    grounds.map((ground, index) =>
      runCampaign(
        bundle,
        ground,
        values.once
          ? { what: 'once' }
          : { what: 'seeds', from: from + index * each, count: Math.min(each, all - index * each) },
        (one) => {
          runs.push(one);
          if (one.broken.length > 0)
            console.log(`seed ${one.seed}\n  ${one.broken.join('\n  ')}\n  again: npm run chaos -- --seed ${one.seed}`);
          return true;
        },
      ),
    ),
  );
  const sum = (of: (one: Told) => number) => runs.reduce((total, one) => total + of(one), 0);
  const wrong = runs.filter(({ broken }) => broken.length > 0).length;
  const seconds = (performance.now() - startedAt) / 1_000;
  console.log(
    `${runs.length} seeds, ${sum(({ operations }) => operations)} operations, ${sum(({ calls }) => calls)} calls, ${sum(({ inAttention }) => inAttention)} before a person, ` +
      `${Math.round(sum(({ virtualMinutes }) => virtualMinutes) / 60)} virtual hours in ${Math.round(seconds)} s; ${wrong} broke something.`,
  );
  if (values.seed !== undefined) console.log(`trace ${runs[0]?.trace ?? ''}`);
  return wrong === 0;
}

/** Says with which seed each planted bug was caught; false if one was not within 1,000. */
async function bugs(which: string): Promise<boolean> {
  const asked = planted.filter(({ name }) => which === 'all' || name === which);
  const waiting = [...asked];
  let missed = 0;
  await Promise.all(
    grounds.map(async (ground) => {
      for (let bug = waiting.shift(); bug; bug = waiting.shift()) {
        const { name } = bug;
        const bundle = await bundleCampaign(bug);
        let caught: Told | undefined;
        await runCampaign(bundle, ground, { what: 'seeds', from: 1, count: 1_000 }, (one) => {
          if (one.broken.length > 0) caught = one;
          return caught === undefined;
        });
        if (!caught) missed += 1;
        console.log(
          caught ? `${name}: seed ${caught.seed}: ${caught.broken[0] ?? ''}` : `${name}: NOT CAUGHT within 1,000 seeds`,
        );
      }
    }),
  );
  return missed === 0;
}
