import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure } from './load';
import { startSimulator } from './process';

const DOMAINS = 100_000;
const SECONDS = 5;

const folder = mkdtempSync(join(tmpdir(), 'bench-simulator-'));
const file = join(folder, 'world.json');
const login = { username: 'domovoi', password: 'domovoi-demo', input_format: 'json' };

/** The names that the seed gives, by index. */
const seeded = Array.from({ length: DOMAINS }, (_, index) => index)
  .filter((index) => index % 8 === 1 && index % 7 !== 0)
  .slice(0, 1000)
  .map((index) => ({ dname: `seed-${index}.com` }));

const CALLS = [
  ['nop', {}],
  ['domain/check', { domains: Array.from({ length: 100 }, (_, index) => ({ dname: `free-name-${index}.ru` })) }],
  ['zone/get_resource_records', { domains: seeded }],
  ['service/get_info', { services: seeded }],
] as const;

try {
  console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`);
  const first = await startSimulator(['--seed', String(DOMAINS), '--snapshot', file]);
  console.log(`start with ${DOMAINS} new domains         ${seconds(first.startMs)}`);
  await control(first.url, 'settings', { callsPerHour: 1e9 });
  for (const [command, params] of CALLS) {
    const body = new URLSearchParams({ ...login, input_data: JSON.stringify(params) }).toString();
    for (const connections of [1, 8]) {
      const { callsPerSecond, median, p99, bytes } = await measure(
        `${first.url}/api/regru2/${command}`,
        body,
        connections,
        SECONDS,
      );
      console.log(
        `${command.padEnd(26)} ${connections} at a time  ${callsPerSecond.toFixed(0).padStart(6)} calls/s  median ${median.toFixed(2)} ms  p99 ${p99.toFixed(2)} ms  ${bytes} bytes`,
      );
    }
  }
  console.log(`longest wait while a snapshot is written  ${(await longestWait(first.url)).toFixed(1)} ms`);
  console.log(`snapshot ${(statSync(file).size / 1e6).toFixed(0)} MB`);
  await first.stop();
  const again = await startSimulator(['--snapshot', file]);
  console.log(`start from the snapshot               ${seconds(again.startMs)}`);
  await again.stop();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Changes 1000 zones at once and asks `nop` all the while. */
async function longestWait(url: string): Promise<number> {
  const change = new URLSearchParams({
    ...login,
    input_data: JSON.stringify({ domains: seeded, subdomain: 'bench', ipaddr: '192.0.2.1' }),
  });
  await fetch(`${url}/api/regru2/zone/add_alias`, { method: 'POST', body: change });
  const body = new URLSearchParams(login);
  let longest = 0;
  const until = performance.now() + 2000;
  while (performance.now() < until) {
    const startedAt = performance.now();
    await (await fetch(`${url}/api/regru2/nop`, { method: 'POST', body })).arrayBuffer();
    longest = Math.max(longest, performance.now() - startedAt);
  }
  return longest;
}

async function control(url: string, path: string, body: Readonly<Record<string, unknown>>): Promise<void> {
  const answer = await fetch(`${url}/_control/${path}`, { method: 'POST', body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(await answer.text());
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
