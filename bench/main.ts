import { cpus, totalmem } from 'node:os';
import type { Row } from './benchmark';
import { benchmarks } from './benchmarks';

const asked = process.argv.slice(2).map((id) => id.toUpperCase());
const unknown = asked.filter((id) => !benchmarks.some((benchmark) => benchmark.id === id));
if (unknown.length > 0) {
  console.error(
    `No benchmark is called ${unknown.join(', ')}; there are ${benchmarks.map(({ id }) => id).join(', ')}.`,
  );
  process.exit(1);
}

const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${memory}, Node ${process.version}`);
for (const { id, title, run } of benchmarks) {
  if (asked.length > 0 && !asked.includes(id)) continue;
  console.log(`\n${id}  ${title}`);
  print(await run());
}

/** As a Markdown table, as docs/benchmarks.md takes it. */
function print(rows: readonly Row[]): void {
  console.log('| workload | ours | compared with | ratio | target | met |\n|---|---|---|---|---|---|');
  for (const { workload, ours, compared, ratio, target, isMet } of rows) {
    console.log(`| ${[workload, ours, compared, ratio, target, isMet ? 'yes' : 'no'].join(' | ')} |`);
  }
}
